import type { Schema } from '@callsign/platform';

/** All entities and migrations, in the order in which the features build on each other. */
export const schema: Schema = {
  entities: [],
  migrations: [],
};
