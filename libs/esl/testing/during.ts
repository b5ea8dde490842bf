import { Logger } from '@nestjs/common';
import type { CallSession } from '../outbound/call-session';
import { OutboundServer } from '../outbound/outbound-server';
import { ScriptedCall } from './scripted-switch';

const servers: OutboundServer[] = [];
const calls: ScriptedCall[] = [];

/** Runs `handle` on a call while `script` plays the switch, and resolves with what `handle` returned or threw. */
export async function during<T>(
  handle: (session: CallSession) => Promise<T>,
  script: (scripted: ScriptedCall) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ result: T | Error; scripted: ScriptedCall }> {
  let settle!: (result: T | Error) => void;
  const settled = new Promise<T | Error>((resolve) => (settle = resolve));
  const server = new OutboundServer({
    name: 'test',
    listen: { host: '127.0.0.1', port: 0 },
    handle: async (session) => {
      settle(await handle(session).catch((error: Error) => error));
      if (!session.hasEnded) await session.handBack();
    },
  });
  servers.push(server);
  const scripted = await ScriptedCall.dial((await server.listen()).port);
  calls.push(scripted);
  await script(scripted);
  const result = await settled;
  await scripted.closed;
  return { result, scripted };
}

/** The commands that the switch was sent. */
export const lines = (scripted: ScriptedCall): string[] => scripted.commands.map((command) => command.line);

/** Silences the log for a suite of sessions, and ends what its tests leave open. */
export function tidyCalls(): void {
  beforeEach(() => void Logger.overrideLogger(false));
  afterEach(async () => {
    for (const scripted of calls.splice(0)) scripted.crash();
    await Promise.all(servers.splice(0).map((server) => server.stop(0)));
    Logger.overrideLogger(['error', 'warn', 'log']);
  });
}
