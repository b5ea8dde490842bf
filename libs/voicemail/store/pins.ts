import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { type BoxRef, NoSuchMailbox, PinRefused } from '../mailbox';

const MOST_WRONG = 5;
const LOCK_SECONDS = 15 * 60;
const COST = 16_384;
const BYTES = 32;
const FORM = /^[0-9]{4,10}$/;

/** Counted before it is compared: attempts at the same time can not share a count. */
const COUNT = `
  UPDATE voicemail_boxes SET
    failed_pins = CASE WHEN locked_until IS NULL THEN failed_pins + 1 ELSE 1 END,
    locked_until = CASE WHEN locked_until IS NULL AND failed_pins + 1 >= $3 THEN now() + make_interval(secs => $4) END
  WHERE tenant_id = $1 AND id = $2 AND (locked_until IS NULL OR locked_until <= now())
  RETURNING pin_hash AS "pinHash", locked_until IS NOT NULL AS last`;
const RESET =
  'UPDATE voicemail_boxes SET failed_pins = 0, locked_until = NULL WHERE tenant_id = $1 AND id = $2';
const CHANGE = `
  UPDATE voicemail_boxes SET pin_hash = $3, failed_pins = 0, locked_until = NULL, updated_at = now()
  WHERE tenant_id = $1 AND id = $2`;
const OWNER = 'SELECT number FROM extensions WHERE tenant_id = $1 AND id = $2';

/** What `UPDATE … RETURNING` gives through TypeORM: the rows, and how many. */
const counted = z.tuple([
  z.array(z.object({ pinHash: z.string().nullable(), last: z.boolean() })),
  z.number(),
]);
const owners = z.array(z.object({ number: z.string() }));

/** PINs of boxes: scrypt hashes, and a lock after five wrong ones in a row. */
@Injectable()
export class Pins {
  constructor(private readonly database: Database) {}

  async verify({ tenantId, id }: BoxRef, pin: string): Promise<'right' | 'wrong' | 'locked'> {
    const context = RequestContext.internal('voicemail', tenantId);
    const [[attempt]] = counted.parse(
      await this.database.write(context, (tx) =>
        tx.manager.query(COUNT, [tenantId, id, MOST_WRONG, LOCK_SECONDS]),
      ),
    );
    if (!attempt) return 'locked';
    const right = attempt.pinHash !== null && FORM.test(pin) && (await matches(pin, attempt.pinHash));
    if (!right) return attempt.last ? 'locked' : 'wrong';
    await this.database.write(context, (tx) => tx.manager.query(RESET, [tenantId, id]));
    return 'right';
  }

  /** A new PIN ends a lock as well. */
  async change({ tenantId, id }: BoxRef, pin: string, by: RequestContext): Promise<void> {
    const wrong = weakness(pin);
    if (wrong) throw wrong;
    const hash = await hashed(pin);
    await this.database.write(by, async (tx) => {
      const [box] = owners.parse(await tx.manager.query(OWNER, [tenantId, id]));
      if (!box) throw new NoSuchMailbox('there is no such box');
      if (box.number === pin)
        throw new PinRefused('trivial', 'is too simple: it is the number of the extension');
      await tx.manager.query(CHANGE, [tenantId, id, hash]);
    });
  }

  /** Ends a lock; the PIN stays. */
  async unlock({ tenantId, id }: BoxRef, by: RequestContext): Promise<void> {
    await this.database.write(by, (tx) => tx.manager.query(RESET, [tenantId, id]));
  }
}

/** Why a PIN is refused, or null. */
export function weakness(pin: string): PinRefused | null {
  if (!FORM.test(pin)) return new PinRefused('form', 'must be 4 to 10 digits');
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10));
  const [step] = steps;
  if (steps.size === 1 && step === 0)
    return new PinRefused('trivial', 'is too simple: it is one digit repeated');
  if (steps.size === 1 && (step === 1 || step === 9))
    return new PinRefused('trivial', 'is too simple: its digits follow each other');
  const half = pin.slice(0, 2);
  if (pin.length % 2 === 0 && half.repeat(pin.length / 2) === pin)
    return new PinRefused('trivial', 'is too simple: it is two digits repeated');
  return null;
}

async function hashed(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(pin, salt, COST, BYTES);
  return ['scrypt', COST, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

async function matches(pin: string, stored: string): Promise<boolean> {
  const [, cost = '', salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64url');
  return timingSafeEqual(
    expected,
    await derived(pin, Buffer.from(salt, 'base64url'), Number(cost), expected.length),
  );
}

function derived(pin: string, salt: Buffer, cost: number, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, bytes, { N: cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
