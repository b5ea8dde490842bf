import { channelRow } from './channel-events';
import type { SimulatedSwitch } from './simulated-switch';

const NO_CHANNEL = '-ERR No such channel!\n';

/** API commands of mod_commands.c that CallSign gives, with the answers that it prints. */
export class ApiCommands {
  /** Every command that was run, oldest first. */
  readonly log: string[] = [];

  constructor(private readonly site: SimulatedSwitch) {}

  run(command: string): string {
    this.log.push(command);
    const [word = '', ...rest] = words(command);
    switch (word) {
      case 'status':
        return 'UP 0 years, 0 days, 0 hours, 0 minutes, 3 seconds, 240 milliseconds, 916 microseconds\n';
      // Of `sofia status profile … user …`: nobody is registered whom a lamp could be lit for.
      case 'sofia':
        return 'Registrations:\nTotal items returned: 0\n';
      case 'show':
        return command === 'show channels as json' ? this.channels() : '-ERR not simulated\n';
      case 'xml_flush_cache': {
        const flushed = this.site.users.flush(...(rest.length > 1 ? [rest[1], rest[2]] : []));
        return `+OK cleared ${flushed} entr${flushed === 1 ? 'y' : 'ies'}\n`;
      }
      case 'hupall':
        for (const channel of this.site.channels.values()) channel.hangUp(rest[0] ?? 'MANAGER_REQUEST');
        return '+OK hangup all channels with cause\n';
      default:
        return word.startsWith('uuid_') ? this.channel(word, rest) : `-ERR ${word} Command not found!\n`;
    }
  }

  private channels(): string {
    const rows = [...this.site.channels.values()].map(channelRow);
    // Without a row the switch leaves `rows` out.
    return `${JSON.stringify(rows.length > 0 ? { row_count: rows.length, rows } : { row_count: 0 })}\n`;
  }

  private channel(word: string, [uuid = '', ...rest]: string[]): string {
    const channel = this.site.channels.get(uuid);
    if (!channel || channel.cause !== undefined) return NO_CHANNEL;
    switch (word) {
      case 'uuid_setvar':
        channel.set(rest[0] ?? '', rest[1] ?? '');
        return '+OK\n';
      case 'uuid_kill':
        channel.hangUp(rest[0] ?? 'NORMAL_CLEARING');
        return '+OK\n';
      case 'uuid_transfer':
        channel.transfer(rest[0] ?? '', rest[2] ?? '');
        return '+OK\n';
      case 'uuid_break':
        channel.interrupt();
        return '+OK\n';
      default:
        return `-ERR ${word} Command not found!\n`;
    }
  }
}

/** switch_separate_string: blanks separate, single quotes hold together, a backslash stands before `'` and itself. */
function words(command: string): string[] {
  return (command.match(/'(?:\\.|[^'\\])*'|\S+/g) ?? []).map((word) =>
    word.startsWith("'") ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word,
  );
}
