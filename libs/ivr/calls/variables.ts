import { z } from 'zod';

/** Names that calls have from the beginning; nobody sets them. */
export const GIVEN = ['caller_number', 'caller_name', 'called_number', 'call_id', 'pressed'] as const;
const NAME = /^[a-z][a-z0-9_]{0,31}$/;
const MOST = 20;
/** Characters; of what is longer the rest is left out. */
const LONGEST = 200;

/** Channel variable that keeps them while the call is elsewhere: JSON as base64url, in which nothing is code to the switch. */
export const VARIABLES_VARIABLE = 'callsign_ivr_variables';

export const variableName = z
  .string()
  .regex(NAME, 'must be a small letter, then small letters, digits or _, at most 32')
  .describe('Name of a variable of the call');
export const ownVariableName = variableName.refine(
  (name) => !(GIVEN as readonly string[]).includes(name),
  `must be none of those that every call has: ${GIVEN.join(', ')}`,
);

export const OPERATORS = ['equals', 'differs', 'present', 'absent'] as const;

export const conditionSchema = z
  .strictObject({
    variable: variableName,
    operator: z.enum(OPERATORS).describe('present and absent pay no heed to the value'),
    value: z.string().max(LONGEST).default(''),
  })
  .meta({ id: 'IvrCondition' });
export type Condition = z.output<typeof conditionSchema>;

const kept = z.record(z.string(), z.string());

/** What is known of a call in its menus: text by name. */
export class Variables {
  private readonly own = new Map<string, string>();
  private given: Readonly<Record<string, string>>;

  constructor(given: Readonly<Partial<Record<(typeof GIVEN)[number], string>>>, text = '') {
    this.given = { pressed: '', ...given };
    for (const [name, value] of Object.entries(read(text))) this.set(name, value);
  }

  get(name: string): string {
    return this.own.get(name) ?? (Object.hasOwn(this.given, name) ? (this.given[name] ?? '') : '');
  }

  /** Empty text takes it away. A name that is none, or one too many, is not kept. */
  set(name: string, value: string): void {
    if (value === '') this.own.delete(name);
    else if (NAME.test(name) && (this.own.has(name) || this.own.size < MOST))
      this.own.set(name, value.toWellFormed().slice(0, LONGEST));
  }

  press(keys: string): void {
    this.given = { ...this.given, pressed: keys };
  }

  holds({ variable, operator, value }: Condition): boolean {
    const found = this.get(variable);
    if (operator === 'present') return found !== '';
    if (operator === 'absent') return found === '';
    return (found === value) === (operator === 'equals');
  }

  /** For the channel variable; empty where there are none. */
  write(): string {
    return this.own.size === 0
      ? ''
      : Buffer.from(JSON.stringify(Object.fromEntries(this.own))).toString('base64url');
  }
}

/** What is no writing of ours is as good as nothing. */
function read(text: string): Record<string, string> {
  try {
    return kept.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return {};
  }
}
