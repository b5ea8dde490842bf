import { z } from 'zod';
import { SUPERVISION_MODES } from './modes';

export const supervisorsSchema = z
  .strictObject({
    extensionIds: z
      .array(z.uuid())
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, 'has an extension twice')
      .describe('May listen to calls of the queue, besides administrators of the tenant'),
  })
  .meta({ id: 'QueueSupervisors' });
export type Supervisors = z.output<typeof supervisorsSchema>;

export const superviseSchema = z
  .strictObject({
    mode: z
      .enum(SUPERVISION_MODES)
      .describe('listen: hears both. whisper: the agent hears the supervisor too. barge: both do'),
  })
  .meta({ id: 'Supervise' });
export type Supervise = z.output<typeof superviseSchema>;
