import { Injectable } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import type { LampState } from '../contract';
import { dialogInfo } from '../dialog-info';
import type { Watch } from './watch';

/** The profile of the phones. */
const PROFILE = 'internal';

/**
 * Sends NOTIFY in a phone's subscription, through its switch. mod_sofia's NOTIFY event makes a request of what it is
 * given, with a CSeq by the clock (two seconds a step); CSeq and Subscription-State are ours by the headers of the
 * request's URI (RFC 3261 19.1.1), which sofia-sip moves into the request.
 */
@Injectable()
export class Notifier {
  constructor(private readonly switches: SwitchRegistry) {}

  async send(watch: Watch, state: LampState): Promise<void> {
    const { subscription } = watch;
    const sequence = watch.sequence();
    const seconds = Math.max(1, Math.ceil((subscription.expiresAt.getTime() - Date.now()) / 1000));
    const headers = `CSeq=${sequence}%20NOTIFY&Subscription-State=active%3Bexpires%3D${seconds}`;
    const path = subscription.route && `;fs_path=${encodeURIComponent(subscription.route)}`;
    await this.switches.sendEvent(
      subscription.node,
      'NOTIFY',
      {
        profile: PROFILE,
        'content-type': 'application/dialog-info+xml',
        'event-string': subscription.event,
        'call-id': subscription.callId,
        'from-uri': subscription.local,
        'to-uri': subscription.remote,
        'contact-uri': `<${subscription.contact}?${headers}${path}>`,
        'no-sub-state': 'true',
      },
      dialogInfo(subscription, state, sequence),
    );
  }
}
