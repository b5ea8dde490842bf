import { CAUSE, DIALLED } from '@callsign/platform';
import { z } from 'zod';

/** A place that a call can go: the one tagged union, used wherever something points somewhere. */
export const destinationSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('extension'), id: z.uuid() }).meta({ id: 'ExtensionDestination' }),
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
