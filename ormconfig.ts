import 'reflect-metadata';
import { dataSourceOptions } from '@callsign/platform';
import { DataSource } from 'typeorm';
import { schema } from './apps/api/schema';

/**
 * For TypeORM's own command line, against a database of yours (`DATABASE_URL`), after `npm run build`:
 * `npx typeorm migration:show -d dist/ormconfig.js`
 */
export default new DataSource(dataSourceOptions(process.env.DATABASE_URL ?? '', schema));
