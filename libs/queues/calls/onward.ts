import { VOICEMAIL_PREFIX } from '@callsign/extensions';
import type { Destination, TenantRouting } from '@callsign/routing';

/** What leads there when it is dialled; null where nothing does. */
export function numberOf(to: Destination, routing: TenantRouting): string | null {
  if (to.type === 'hangup') return null;
  if (to.type === 'number') return to.number;
  if (to.type === 'voicemail') {
    const box = routing.byId('extension', to.id)?.number;
    return box ? `${VOICEMAIL_PREFIX}${box}` : null;
  }
  return routing.byId(to.type, to.id)?.number ?? null;
}
