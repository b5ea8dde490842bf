import { DiscoveryService } from '@nestjs/core';

/** What a lamp shows: dark, blinking (can be picked up), lit. */
export type LampState = 'idle' | 'ringing' | 'busy';

/** What a phone watches. Who watches is as sure as its SIP password: the subscription was signed with it. */
export interface Watched {
  readonly tenantId: number;
  readonly domain: string;
  /** What the key would dial: an extension, a parking slot, a feature code. */
  readonly name: string;
  /** Number of the extension whose phone watches. */
  readonly watcher: string;
}

/**
 * A feature with something to watch. Found by Nest's discovery (`@ShowsPresence()`); it says `Presence.changed` when the
 * state of a name may have changed, and is asked for it then, when a phone subscribes, and when a switch is back.
 */
export interface PresenceSource {
  /** The state of what this name means in the watcher's tenant; null where it means nothing of this feature. */
  lamp(watched: Watched): LampState | null | Promise<LampState | null>;
}

/** Marks a class that implements `PresenceSource`. */
export const ShowsPresence = DiscoveryService.createDecorator();
