import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { parseShowChannels, SHOW_CHANNELS, SwitchRegistry } from '@callsign/esl';

/** How long a leg is known after it has ended: whoever sends a call elsewhere is gone when it gets there. */
const KEPT_MS = 60_000;

interface Owner {
  readonly number: string;
  readonly domain: string;
  readonly node: string;
}

/** Whose phone a leg is or was, by its UUID. */
@Injectable()
export class LegOwners implements OnApplicationBootstrap {
  private readonly owners = new Map<string, Owner>();
  /** Legs that have ended, oldest first, and when. */
  private readonly ended = new Map<string, number>();

  constructor(private readonly switches: SwitchRegistry) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['CHANNEL_ANSWER'], (node, event) =>
      this.put(node, event.uuid, event.get('Channel-Presence-ID')),
    );
    this.switches.onEvent(['CHANNEL_HANGUP_COMPLETE'], (_, event) => this.end(event.uuid ?? ''));
    this.switches.onReady((node) => this.rebuild(node));
  }

  /** The number of the extension in this tenant, or null. */
  of(uuid: string, domain: string): string | null {
    const owner = this.owners.get(uuid);
    return owner?.domain === domain ? owner.number : null;
  }

  private async rebuild(node: string): Promise<void> {
    const rows = parseShowChannels(await this.switches.api(node, SHOW_CHANNELS));
    const up = new Set(rows.map(({ uuid }) => uuid));
    // Their end went by unheard, and nothing else would let go of them.
    for (const [uuid, owner] of this.owners) if (owner.node === node && !up.has(uuid)) this.end(uuid);
    for (const { uuid, presenceId } of rows) this.put(node, uuid, presenceId);
  }

  private put(node: string, uuid = '', presenceId = ''): void {
    const [number = '', domain = ''] = presenceId.split('@');
    if (uuid && number && domain) this.owners.set(uuid, { number, domain, node });
  }

  private end(uuid: string): void {
    const now = Date.now();
    for (const [old, at] of this.ended) {
      if (at > now - KEPT_MS) break;
      this.ended.delete(old);
      this.owners.delete(old);
    }
    if (this.owners.has(uuid) && !this.ended.has(uuid)) this.ended.set(uuid, now);
  }
}
