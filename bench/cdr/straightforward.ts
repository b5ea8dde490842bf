import { connect, secretsEqual } from '@callsign/platform';
import { XMLParser } from 'fast-xml-parser';
import { fastify } from 'fastify';
import { schema } from '../../apps/api/schema';
import { PASSWORD, USER } from './records';

interface Profile {
  caller_id_name?: unknown;
  caller_id_number?: unknown;
  destination_number?: unknown;
  context?: unknown;
}
interface Tree {
  cdr: {
    '@_switchname'?: string;
    variables: Record<string, unknown>;
    callflow: { caller_profile: Profile } | { caller_profile: Profile }[];
  };
}

const text = (value: unknown) =>
  Array.isArray(value)
    ? String(value[0])
    : typeof value === 'string' || typeof value === 'number'
      ? decodeURIComponent(String(value))
      : '';
const orNull = (value: string) => (value === '' || value === '0' ? null : value);

/**
 * What one would write first: the form parsed, the whole body through a general XML parser, one transaction a record.
 * The same web server, driver, pool, table and columns; no check of the tenant and no journey, which only helps it.
 */
export async function startStraightforward(databaseUrl: string, port: number): Promise<number> {
  const dataSource = await connect(databaseUrl, schema, 16);
  const parser = new XMLParser({ ignoreAttributes: false });
  const expected = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const server = fastify({ bodyLimit: 2 * 1024 * 1024 });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  server.post('/freeswitch/cdr', async (request, reply) => {
    if (!secretsEqual(request.headers.authorization ?? '', expected)) return reply.code(401).send();
    const values = columns(parser.parse((request.body as URLSearchParams).get('cdr') ?? '') as Tree);
    await dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('callsign.tenant', $1, true)`, [values[0]]);
      await manager.query(INSERT, values);
    });
    return reply.send('stored\n');
  });
  return Number(new URL(await server.listen({ port, host: '127.0.0.1' })).port);
}

const INSERT = `
  INSERT INTO cdr (tenant_id, leg_uuid, call_id, leg, direction, caller_name, caller_number, destination, extension, context, started_at, answered_at,
                   bridged_at, ended_at, duration_ms, billable_ms, hangup_cause, hangup_code, hangup_disposition, related, node, codec, mos, network_ip, journey)
  VALUES ($1, $2, $3, $4, 'internal', $5, $6, $7, $8, $9, callsign_cdr_time($10), callsign_cdr_time($11), callsign_cdr_time($12), callsign_cdr_time($13),
          $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, '{"ran": [], "moves": [], "holds": []}')
  ON CONFLICT DO NOTHING`;

function columns({ cdr }: Tree): unknown[] {
  const v = (name: string) => text(cdr.variables[name]);
  const flow = Array.isArray(cdr.callflow) ? cdr.callflow.at(-1) : cdr.callflow;
  const profile = flow?.caller_profile ?? {};
  const parent = v('originating_leg_uuid');
  return [
    v('tenant_id'),
    v('uuid'),
    parent || v('uuid'),
    parent ? 'b' : 'a',
    text(profile.caller_id_name),
    text(profile.caller_id_number),
    text(profile.destination_number),
    orNull(v('user_name') || v('dialed_user')),
    text(profile.context),
    v('start_uepoch'),
    orNull(v('answer_uepoch')),
    orNull(v('bridge_uepoch')),
    v('end_uepoch'),
    v('mduration'),
    v('billmsec'),
    v('hangup_cause'),
    v('hangup_cause_q850'),
    orNull(v('sip_hangup_disposition')),
    [v('bridge_uuid')].filter(Boolean),
    cdr['@_switchname'] ?? '',
    orNull(v('read_codec')),
    orNull(v('rtp_audio_in_mos')),
    orNull(v('sip_network_ip')),
  ];
}
