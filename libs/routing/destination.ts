import { CAUSE, DIALLED } from '@callsign/platform';
import { z } from 'zod';

/** A place that a call can go: the one tagged union, used wherever something points somewhere. */
export const destinationSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('extension'), id: z.uuid() }).meta({ id: 'ExtensionDestination' }),
    z.strictObject({ type: z.literal('ring_group'), id: z.uuid() }).meta({ id: 'RingGroupDestination' }),
    z
      .strictObject({
        type: z.literal('queue'),
        id: z.uuid(),
        priority: z
          .number()
          .int()
          .min(0)
          .max(86_400)
          .optional()
          .describe('Seconds that a caller who comes this way counts as having waited already'),
      })
      .meta({ id: 'QueueDestination' }),
    z.strictObject({ type: z.literal('paging'), id: z.uuid() }).meta({
      id: 'PagingDestination',
      description: 'Speak at the phones of a paging group',
    }),
    z.strictObject({ type: z.literal('feature_code'), id: z.uuid() }).meta({ id: 'FeatureCodeDestination' }),
    z.strictObject({ type: z.literal('parking'), id: z.uuid() }).meta({
      id: 'ParkingDestination',
      description: 'Parks the call in the first free slot of this lot',
    }),
    z
      .strictObject({ type: z.literal('voicemail'), id: z.uuid() })
      .meta({ id: 'VoicemailDestination', description: 'Leave a message in the box of this extension' }),
    z.strictObject({ type: z.literal('voicemail_access'), id: z.enum(['own', 'any']) }).meta({
      id: 'VoicemailAccessDestination',
      description: "Listen: to the caller's own box, or to one that is asked for with its PIN",
    }),
    z
      .strictObject({
        type: z.literal('number'),
        number: z.string().regex(DIALLED, 'must be digits, * or #, with an optional +'),
      })
      .meta({ id: 'NumberDestination', description: 'As if dialled by an extension of the tenant' }),
    z
      .strictObject({
        type: z.literal('hangup'),
        cause: z.string().regex(CAUSE, 'must be a hang-up cause such as USER_BUSY'),
      })
      .meta({ id: 'HangupDestination' }),
  ])
  .meta({ id: 'Destination' });

export type Destination = z.output<typeof destinationSchema>;
export type DestinationType = Destination['type'];
export type DestinationOf<Type extends DestinationType> = Extract<Destination, { type: Type }>;
