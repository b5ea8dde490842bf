import { z } from 'zod';
import { EslError } from '../protocol/errors';

const epoch = z.string().regex(/^\d+$/).transform(Number);

/** One row of `show channels as json`: a leg that is up on the switch. */
const channelRow = z
  .object({
    uuid: z.string().min(1),
    direction: z.enum(['inbound', 'outbound']),
    created_epoch: epoch,
    name: z.string(),
    state: z.string(),
    callstate: z.string(),
    cid_name: z.string(),
    cid_num: z.string(),
    dest: z.string(),
    application: z.string(),
    application_data: z.string(),
    context: z.string(),
    presence_id: z.string(),
    accountcode: z.string(),
    callee_name: z.string(),
    callee_num: z.string(),
    call_uuid: z.string(),
  })
  .transform((row) => ({
    uuid: row.uuid,
    direction: row.direction,
    /** Epoch seconds. */
    created: row.created_epoch,
    /** `sofia/internal/1001@acme.example` */
    name: row.name,
    /** `CS_EXECUTE`, `CS_EXCHANGE_MEDIA`, … */
    state: row.state,
    /** `RINGING`, `EARLY`, `ACTIVE`, `HELD`, … */
    callState: row.callstate,
    callerName: row.cid_name,
    callerNumber: row.cid_num,
    destination: row.dest,
    application: row.application,
    applicationData: row.application_data,
    context: row.context,
    /** `1001@acme.example`; what the directory adds to it, so that nobody can subscribe to it, is of no interest here. */
    presenceId: row.presence_id.split('@', 2).join('@'),
    accountCode: row.accountcode,
    calleeName: row.callee_name,
    calleeNumber: row.callee_num,
    /** The call that the leg belongs to; legs that are bridged share it, but for a known bug in about 1 % of calls. */
    callUuid: row.call_uuid,
  }));

/** One row of `show registrations as json`: one contact of one user. */
const registrationRow = z
  .object({
    reg_user: z.string().min(1),
    realm: z.string().min(1),
    token: z.string(),
    url: z.string(),
    expires: epoch,
    network_ip: z.string(),
    network_port: z.string(),
    network_proto: z.string(),
  })
  .transform((row) => ({
    user: row.reg_user,
    /** The SIP domain. */
    realm: row.realm,
    /** Call-ID of the REGISTER. */
    callId: row.token,
    contact: row.url,
    /** Epoch seconds. */
    expires: row.expires,
    networkIp: row.network_ip,
    networkPort: Number(row.network_port),
    /** `udp`, `tcp`, `tls`, `ws`, `wss` */
    networkProtocol: row.network_proto,
  }));

export type ChannelRow = z.output<typeof channelRow>;
export type RegistrationRow = z.output<typeof registrationRow>;

export const SHOW_CHANNELS = 'show channels as json';
export const SHOW_REGISTRATIONS = 'show registrations as json';

/** Reads the output of `show channels as json`. Throws EslError that names the row and column. */
export const parseShowChannels = (output: string): ChannelRow[] =>
  parseRows(SHOW_CHANNELS, channelRow, output);

/** Reads the output of `show registrations as json`. Throws EslError that names the row and column. */
export const parseShowRegistrations = (output: string): RegistrationRow[] =>
  parseRows(SHOW_REGISTRATIONS, registrationRow, output);

function parseRows<Row>(command: string, row: z.ZodType<Row>, output: string): Row[] {
  // Without a row, FreeSWITCH leaves `rows` out: {"row_count":0}.
  const shape = z.object({ row_count: z.number(), rows: z.array(row).default([]) });
  let json: unknown;
  try {
    json = JSON.parse(output);
  } catch (error) {
    throw new EslError(`output of "${command}" is no JSON: ${(error as Error).message}`);
  }
  const result = shape.safeParse(json);
  if (!result.success) throw new EslError(`output of "${command}": ${z.prettifyError(result.error)}`);
  return result.data.rows;
}
