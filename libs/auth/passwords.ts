import bcrypt from 'bcryptjs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const COST = 10;
/** bcrypt reads no further: what comes after would be taken for right whatever it is. */
const MAXIMUM_BYTES = 72;

/** A password as it may be set: 8 characters or more, at most 72 bytes as UTF-8. */
export const newPassword = z
  .string()
  .min(8)
  .refine((text) => Buffer.byteLength(text) <= MAXIMUM_BYTES, `must be at most ${MAXIMUM_BYTES} bytes (UTF-8)`)
  .refine((text) => !text.includes('\0'), 'must not hold a NUL')
  .describe('8 characters or more, at most 72 bytes as UTF-8');

/** Password hashes: bcrypt. */
@Injectable()
export class Passwords {
  /** Of no password; compared with where there is no user, so that an unknown name takes as long as a wrong password. */
  private readonly nobody = bcrypt.hash(crypto.randomUUID(), COST);

  hash(password: string): Promise<string> {
    return bcrypt.hash(newPassword.parse(password), COST);
  }

  /** @param hash null where there is no such user: takes as long and is never right */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const same = await bcrypt.compare(password, hash ?? (await this.nobody));
    return same && hash !== null && Buffer.byteLength(password) <= MAXIMUM_BYTES;
  }
}
