import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';

const exitSchema = z
  .object({
    on: z
      .enum(['keys', 'timeout', 'invalid', 'fallback', 'case', 'otherwise', 'failure'])
      .describe('What makes a call take it'),
    keys: z.string().nullable().describe('With `keys`'),
    label: z.string().nullable().describe('Of the entry; of a case what it asks for'),
    destination: destinationSchema.nullable().describe('Null: the menu is said again'),
  })
  .meta({ id: 'IvrTreeExit' });

const nodeSchema = z
  .object({
    type: z.enum(['ivr', 'web_request']),
    id: z.uuid(),
    name: z.string(),
    number: z.string().nullable(),
    enabled: z.boolean(),
    depth: z.number().int().describe('Steps from the menu that was asked for, by the shortest way'),
    exits: z.array(exitSchema),
  })
  .meta({ id: 'IvrTreeNode' });

export const menuTreeSchema = z
  .object({
    nodes: z
      .array(nodeSchema)
      .describe('Each once, the menu that was asked for first; what leads to one by its type and id'),
    cut: z.boolean().describe('Whether more is reached than is shown: deeper than 10 steps'),
  })
  .meta({ id: 'IvrTree' });

export type MenuTree = z.output<typeof menuTreeSchema>;
export type TreeNode = z.output<typeof nodeSchema>;
export type TreeExit = z.output<typeof exitSchema>;
