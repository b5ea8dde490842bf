import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type EslEvent, SwitchRegistry } from '@callsign/esl';
import { registeredName } from '@callsign/extensions';
import { Changes, Database, DOMAIN, DIALLED, sipDomain } from '@callsign/platform';
import { z } from 'zod';
import type { BoxRef, MessageCounts } from './mailbox';
import { COUNTED, countRow } from './store/messages';
import { LAMPS_CHANGE } from './voicemail-lamps.migration';

/** The profile of the phones. */
const PROFILE = 'internal';
const CALL_ID = /^Call-ID:\s+(\S+)\s*$/gm;

const rows = z.array(countRow.extend({ number: z.string(), domain: z.string() }));
type Lamp = z.output<typeof rows>[number];

// A box whose voicemail is off keeps its messages, which nobody can hear by phone: its lamps are dark.
const LAMP = `
  SELECT e.number, t.domain, ${COUNTED}
  FROM extensions e JOIN tenants t ON t.id = e.tenant_id
  LEFT JOIN voicemail_messages m ON m.tenant_id = e.tenant_id AND m.box_id = e.id AND m.deleted_at IS NULL AND e.voicemail_enabled`;
const BY_BOX = `${LAMP} WHERE e.tenant_id = $1 AND e.id = $2 GROUP BY e.number, t.domain`;
const BY_ACCOUNT = `${LAMP} WHERE t.domain = $1 AND e.number = $2 GROUP BY e.number, t.domain`;

/**
 * The lamps of phones (RFC 3842). Each registered phone of the box is told by the Call-ID of its registration, which
 * the switch has authenticated. Who merely sends SUBSCRIBE for somebody's messages gets no answer: mod_sofia matches
 * subscriptions by the name that was asked for alone, and anybody can ask for a number of another tenant.
 */
@Injectable()
export class MessageWaiting implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('voicemail');
  /** Boxes that phones are being told about; true: changed again meanwhile. */
  private readonly telling = new Map<string, boolean>();
  private readonly working = new Set<Promise<void>>();
  private stop: (() => void) | undefined;

  constructor(
    private readonly database: Database,
    private readonly switches: SwitchRegistry,
    changes: Changes,
  ) {
    changes.on(({ table, tenantId, keys: [id] }) => {
      if (table === LAMPS_CHANGE && tenantId !== null && id !== undefined) this.changed({ id, tenantId });
    });
  }

  onApplicationBootstrap(): void {
    this.stop = this.switches.onEvent(['MESSAGE_QUERY'], (node, event) => this.answer(node, event));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop?.();
    await Promise.all(this.working);
  }

  /** Tells every phone of the box, now; changes in quick succession become one, and the last state is told last. */
  changed(box: BoxRef): void {
    if (this.telling.has(box.id)) {
      this.telling.set(box.id, true);
      return;
    }
    this.telling.set(box.id, false);
    const work = this.tellAll(box)
      .catch((error: unknown) => this.logger.error({ err: error, box: box.id }, 'phones were not told'))
      .finally(() => {
        const again = this.telling.get(box.id);
        this.telling.delete(box.id);
        this.working.delete(work);
        if (again) this.changed(box);
      });
    this.working.add(work);
  }

  private async tellAll({ tenantId, id }: BoxRef): Promise<void> {
    const [lamp] = rows.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(BY_BOX, [tenantId, id])),
    );
    if (!lamp) return;
    await Promise.all(this.switches.nodes().map((node) => this.tellNode(node, lamp)));
  }

  /** A switch that is away tells its phones when they register again. */
  private async tellNode(node: string, lamp: Lamp): Promise<void> {
    try {
      const user = `${registeredName(lamp.number, lamp.domain)}@${sipDomain(lamp.domain)}`;
      const registered = await this.switches.api(node, `sofia status profile ${PROFILE} user ${user}`);
      const callIds = new Set([...registered.matchAll(CALL_ID)].map(([, callId = '']) => callId));
      for (const callId of callIds) await this.tell(node, lamp, callId);
    } catch (error) {
      this.logger.warn(
        { err: error, node, number: lamp.number },
        'the phones on a switch were not told of messages',
      );
    }
  }

  /** Asked for by the switch when a phone registers; its account is `NUMBER.DOMAIN@DOMAIN`. */
  private async answer(node: string, event: EslEvent): Promise<void> {
    const callId = event.get('VM-Call-ID');
    const [, user = '', domain = ''] =
      /^(?:sips?:)?([^@]+)@([^@]+)$/.exec(event.get('Message-Account') ?? '') ?? [];
    const number = user.endsWith(`.${domain}`) ? user.slice(0, -domain.length - 1) : '';
    if (!callId || !DIALLED.test(number) || !DOMAIN.test(domain)) return;
    const [lamp] = rows.parse(
      await this.database.readSystem((tx) => tx.manager.query(BY_ACCOUNT, [domain, number])),
    );
    if (lamp) await this.tell(node, lamp, callId);
  }

  private async tell(node: string, { number, domain, ...counts }: Lamp, callId: string): Promise<void> {
    await this.switches.sendEvent(node, 'MESSAGE_WAITING', {
      'Sofia-Profile': PROFILE,
      'Call-ID': callId,
      ...summary(counts),
      'MWI-Message-Account': `sip:${number}@${domain}`,
    });
  }
}

/** Headers of which mod_sofia makes the body of the NOTIFY (RFC 3842 5.2): new/saved (urgent ones of each). */
function summary({ new: fresh, saved, newUrgent, savedUrgent }: MessageCounts): Record<string, string> {
  return {
    'MWI-Messages-Waiting': fresh > 0 ? 'yes' : 'no',
    'MWI-Voice-Message': `${fresh}/${saved} (${newUrgent}/${savedUrgent})`,
  };
}
