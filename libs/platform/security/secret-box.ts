import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';

/**
 * AES-256-GCM for secrets at rest, as `kid.iv.tag.ciphertext` (base64url). The first key encrypts; every key listed
 * decrypts, so a key is rotated by putting a new one in front and re-encrypting (`callsign secrets rotate`).
 * `context` (such as `extension:<id>`) is authenticated with it: a ciphertext moved to another row does not open.
 */
@Injectable()
export class SecretBox {
  private readonly keys: Map<string, Buffer>;
  private readonly current: string;

  constructor(config: Config) {
    this.keys = new Map(config.env.ENCRYPTION_KEYS.map(({ id, key }) => [id, key]));
    this.current = config.env.ENCRYPTION_KEYS[0]?.id ?? '';
  }

  seal(plain: string, context: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.current), iv).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [
      this.current,
      ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
    ].join('.');
  }

  open(sealed: string, context: string): string {
    const [id = '', iv = '', tag = '', data = ''] = sealed.split('.');
    const decipher = createDecipheriv('aes-256-gcm', this.key(id), Buffer.from(iv, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  }

  /** Whether it was sealed with the newest key. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.current}.`);
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key)
      throw new Error(
        `ENCRYPTION_KEYS has no key "${id}", which a stored secret needs; put it back in the list.`,
      );
    return key;
  }
}
