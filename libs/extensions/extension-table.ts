import { type CellForm, type Column, importReportSchema } from '@callsign/platform';
import { destinationColumns } from '@callsign/routing';
import { z } from 'zod';
import { createExtensionSchema, sipPasswordSchema, updateExtensionSchema } from './extensions.schema';

const stepsSchema = z.array(
  z.object({ number: z.string(), delaySeconds: z.number(), ringSeconds: z.number() }),
);

/** Follow-me steps in one cell: `number:delaySeconds:ringSeconds`, separated by blanks; both times may be left out. */
const steps: CellForm = {
  read: (text) =>
    text.split(/\s+/).map((step) => {
      const [number, delaySeconds, ringSeconds, ...more] = step.split(':');
      if (more.length > 0) return { number: step };
      return {
        number,
        ...(delaySeconds && { delaySeconds: Number(delaySeconds) }),
        ...(ringSeconds && { ringSeconds: Number(ringSeconds) }),
      };
    }),
  write: (value) =>
    stepsSchema
      .parse(value)
      .map(({ number, delaySeconds, ringSeconds }) => `${number}:${delaySeconds}:${ringSeconds}`)
      .join(' '),
};

const forward = (name: string, path: string): Column[] => [
  { name: `forward_${name}`, path: `forwarding.${path}.number`, clearable: true },
  { name: `forward_${name}_enabled`, path: `forwarding.${path}.enabled`, form: 'flag' },
];

export const extensionColumns: readonly Column[] = [
  { name: 'number', path: 'number' },
  { name: 'display_name', path: 'displayName' },
  { name: 'first_name', path: 'firstName', clearable: true },
  { name: 'last_name', path: 'lastName', clearable: true },
  { name: 'caller_id_name', path: 'callerIdName', clearable: true },
  { name: 'caller_id_number', path: 'callerIdNumber', clearable: true },
  { name: 'enabled', path: 'enabled', form: 'flag' },
  { name: 'do_not_disturb', path: 'doNotDisturb', form: 'flag' },
  { name: 'hide_caller_id', path: 'hideCallerId', form: 'flag' },
  ...forward('always', 'always'),
  ...forward('busy', 'busy'),
  ...forward('no_answer', 'noAnswer'),
  ...forward('not_registered', 'notRegistered'),
  { name: 'follow_me_enabled', path: 'followMe.enabled', form: 'flag' },
  { name: 'follow_me', path: 'followMe.steps', form: steps },
  { name: 'ring_seconds', path: 'ringSeconds', form: 'whole' },
  { name: 'voicemail_enabled', path: 'voicemailEnabled', form: 'flag' },
  { name: 'call_waiting', path: 'callWaiting', form: 'flag' },
  { name: 'call_screening', path: 'callScreening' },
  { name: 'max_calls', path: 'maxCalls', form: 'whole', clearable: true },
  { name: 'pickup_group', path: 'pickupGroup', clearable: true },
  { name: 'recording_policy', path: 'recordingPolicy' },
  { name: 'missed_call_email', path: 'missedCallEmail', clearable: true },
  ...destinationColumns('no_answer_destination', 'noAnswerDestination'),
  { name: 'sip_password', path: 'sipPassword', secret: true },
];

const { noAnswerDestination: _, ...fields } = updateExtensionSchema.shape;

/** A line of the table as a body: an extension with its destination still by name. */
export const extensionLineSchema = z.strictObject({
  ...fields,
  number: createExtensionSchema.shape.number,
  noAnswerDestination: z
    .strictObject({ type: z.string().max(40).nullable(), target: z.string().max(64).nullable() })
    .partial()
    .optional(),
  sipPassword: sipPasswordSchema.optional(),
});
export type ExtensionLine = z.output<typeof extensionLineSchema>;

export const extensionReportSchema = importReportSchema
  .extend({
    passwords: z
      .array(z.object({ number: z.string(), sipPassword: z.string() }))
      .describe('SIP passwords that were generated, told this once; empty in a dry run'),
  })
  .meta({ id: 'ExtensionImportReport' });
export type ExtensionReport = z.output<typeof extensionReportSchema>;
