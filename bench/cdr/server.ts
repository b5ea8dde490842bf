import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseEnvironment } from '@callsign/platform';
import { createApplication } from '../../apps/api/application';
import { PASSWORD, USER } from './records';
import { startStraightforward } from './straightforward';

/** The server under load, in a process of its own that can be killed: CallSign, or the straightforward way. */
async function main(kind: string, databaseUrl: string, port: number): Promise<number> {
  if (kind === 'straightforward') return startStraightforward(databaseUrl, port);
  const config = parseEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    INTERNAL_KEY: randomBytes(24).toString('hex'),
    ADMIN_PASSWORD: randomBytes(12).toString('hex'),
    FREESWITCH_USERNAME: USER,
    FREESWITCH_PASSWORD: PASSWORD,
    FREESWITCH_NODES: 'none',
    FREESWITCH_ESL_PASSWORD: randomBytes(12).toString('hex'),
    CALL_CONTROL_LISTEN: '127.0.0.1:0',
    VOICEMAIL_LISTEN: '127.0.0.1:0',
    QUEUES_LISTEN: '127.0.0.1:0',
    PARKING_LISTEN: '127.0.0.1:0',
    PRESENCE_LISTEN: '127.0.0.1:0',
    FEATURE_CODES_LISTEN: '127.0.0.1:0',
  });
  const app = await createApplication(config, databaseUrl);
  await app.listen(port, '127.0.0.1');
  return Number(new URL(await app.getUrl()).port);
}

process.on('disconnect', () => process.exit(1));
const [, , kind = '', databaseUrl = '', port = '0'] = process.argv;
main(kind, databaseUrl, Number(port))
  .then((listening) => process.send?.({ port: listening }))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
