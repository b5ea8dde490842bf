import { z } from 'zod';

const count = z.int().min(0);

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'failing']).describe('`failing` goes with 503: this replica can not do its work'),
    database: z.enum(['reachable', 'unreachable']),
    migrations: z
      .object({ pending: count.describe('Migrations of this version that the database has not had') })
      .nullable()
      .describe('null while the database can not be asked'),
    changes: z
      .enum(['heard', 'unheard'])
      .describe('Whether changes made by other replicas reach this one. `unheard` is mended by itself'),
    switches: z
      .object({ configured: count, connected: count })
      .describe(
        'A switch that is away does not make the API fail: it is there to be asked when the switch is back',
      ),
  })
  .meta({ id: 'Health' });

export type Health = z.output<typeof healthSchema>;
