import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { BcryptWorker } from './bcrypt-worker';

/** bcrypt reads no further: what comes after would be taken for right whatever it is. */
const MAXIMUM_BYTES = 72;
/** Of no password; compared with where there is no user, so that an unknown name takes as long as a wrong password. */
export const NOBODY = '$2b$10$CwTycUXWue0Thq9StjUM0uJ8wK5wZ3R6bq4X1f3x0vYx7r1Yk5M6S';

/** A password as it may be set: 8 characters or more, at most 72 bytes as UTF-8. */
export const newPassword = z
  .string()
  .min(8)
  .refine(
    (text) => Buffer.byteLength(text) <= MAXIMUM_BYTES,
    `must be at most ${MAXIMUM_BYTES} bytes (UTF-8)`,
  )
  .refine((text) => !text.includes('\0'), 'must not hold a NUL')
  .describe('8 characters or more, at most 72 bytes as UTF-8');

/** Password hashes: bcrypt. */
@Injectable()
export class Passwords implements OnApplicationShutdown {
  private readonly bcrypt = new BcryptWorker();

  onApplicationShutdown(): Promise<void> {
    return this.bcrypt.stop();
  }

  hash(password: string): Promise<string> {
    return this.bcrypt.hash(newPassword.parse(password));
  }

  /** @param hash null where there is no such user: takes as long and is never right */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const same = await this.bcrypt.compare(password, hash ?? NOBODY);
    return same && hash !== null && Buffer.byteLength(password) <= MAXIMUM_BYTES;
  }
}
