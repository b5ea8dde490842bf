import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';

const E164 = /^\+[1-9][0-9]{6,14}$/;
const HELP = 'must be a full international number such as +14155550100';

/**
 * A telephone number as people write it (`+1 415 555 0100`, `+43 (1) 234-567`), given back in E.164. Without the country
 * code, with an extension behind it, or of a length that its country does not have, it is refused.
 */
export const e164 = z
  .string()
  .max(40, HELP)
  .regex(/^ *\+[0-9()./ -]+$/, HELP)
  .transform((text, context) => {
    const parsed = parsePhoneNumberFromString(text.trim(), { extract: false });
    if (parsed?.isPossible() && !parsed.ext && E164.test(parsed.number)) return parsed.number;
    context.addIssue({ code: 'custom', message: HELP });
    return z.NEVER;
  });
