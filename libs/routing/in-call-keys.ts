import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { CallSession } from '@callsign/esl';
import { channelUuid, type Config, dialledNumber, sipDomain } from '@callsign/platform';
import type { Action, RoutingTenant, Target, TargetLookup } from './contract';
import type { TenantRouting } from './tenant-routing';

/** Somebody pressed a feature's keys while talking. */
export interface InCallPress {
  readonly tenant: RoutingTenant;
  readonly routing: TargetLookup;
  /** Whose phone it was. */
  readonly extension: Target;
}

/**
 * What an extension's phone can have done in a call by pressing keys. Found by Nest's discovery (`@InCallKeyProvider`).
 * Whoever it talks to (the phone of another extension has keys of its own, an outside party has none) does not hear them.
 */
export interface InCallKey {
  /** `*` and one or two digits; no two features share them, and none begins another. */
  readonly keys: string;
  /** What pressing them does, for the operators' list. */
  readonly does: string;
  /**
   * Dialplan actions, done at once on the leg of the phone that pressed, while it is bridged: its channel variables are
   * at hand, `signal_bond` is the UUID of the other leg. The call goes on when they are done, unless they end the bridge.
   * Nothing may be waited for here: for a conversation with who pressed, take them aside (`aside`).
   */
  actions(press: InCallPress): Action[];
  /** The conversation with who was taken `aside`. When it ends with the caller still there, the two are bridged again. */
  talk?(aside: Aside): Promise<void>;
}

/** Who pressed keys, alone with us, while the other hears music. */
export interface Aside {
  /** The leg of who pressed. */
  readonly session: CallSession;
  readonly routing: TenantRouting;
  /** Id of the extension whose phone it is. */
  readonly extension: Target;
  /** UUID of the other leg, on the same switch. It ends a few seconds after who pressed has hung up, unless `keepHeld`. */
  readonly held: string;
  /** The other leg is somebody else's to end from now on; also after the hang-up of who pressed. */
  keepHeld(): Promise<void>;
}

/** Marks the class that implements `InCallKey`. */
export const InCallKeyProvider = DiscoveryService.createDecorator();

/** Dialplan context in which the switch asks what pressed keys do. `@` is in no domain, so it is nobody's context. */
const CONTEXT = 'in-call@';
const QUESTION = /^(\*[0-9]{1,2})@([0-9]{2,10})$/;
/** Realms of the switch's digit machine: keys mean something while bridged, and nothing in menus. */
const BRIDGED = 'in_call';
const NOT_BRIDGED = 'no_call';

/** All keys of all features. */
@Injectable()
export class InCallKeys implements OnModuleInit {
  private readonly keys = new Map<string, InCallKey>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: InCallKeyProvider.KEY }))
      this.add(instance as InCallKey);
  }

  all(): InCallKey[] {
    return [...this.keys.values()];
  }

  byKeys(keys: string): InCallKey | null {
    return this.keys.get(keys) ?? null;
  }

  /**
   * Channel variables that bind the keys to a phone's leg, for the directory: the switch puts them on every leg of the
   * user, whether it calls or is called (mod_sofia, `user_outgoing_channel`), in whatever way the call came. They act
   * when the leg is bridged (`execute_on_pre_bridge…`, switch_ivr_bridge.c), so also where the switch works alone, and
   * no more when the bridge is over: `*` is a key of menus too.
   */
  bindings(number: string, domain: string): Record<string, string> {
    const context = `${CONTEXT}${sipDomain(domain)}`;
    const bound = [...this.keys.keys()].map((keys): [string, string] => [
      `execute_on_pre_bridge_${keys.replace('*', 'star')}`,
      `bind_digit_action ${BRIDGED},${keys},exec[H]:execute_extension,${keys}@${dialledNumber(number)} XML ${context}`,
    ]);
    if (bound.length === 0) return {};
    return {
      // A realm needs a binding to exist; no phone has a key D.
      execute_on_pre_bridge_0: `bind_digit_action ${NOT_BRIDGED},D,nothing`,
      ...Object.fromEntries(bound),
      execute_on_pre_bridge_realm: `digit_action_set_realm ${BRIDGED}`,
      execute_on_post_bridge_realm: `digit_action_set_realm ${NOT_BRIDGED}`,
    };
  }

  /** The tenant's domain where the question is about keys pressed in a call. */
  domainOf(context: string): string | null {
    return context.startsWith(CONTEXT) ? context.slice(CONTEXT.length) : null;
  }

  /** What the switch is to do: nothing, where the keys or who pressed them are not known any more. */
  pressed(question: string, tenant: RoutingTenant, routing: TargetLookup): Action[] {
    const [, keys = '', number = ''] = QUESTION.exec(question) ?? [];
    const key = this.keys.get(keys);
    const extension = routing.byNumber(number);
    return key && extension?.type === 'extension' ? key.actions({ tenant, routing, extension }) : [];
  }

  private add(key: InCallKey): void {
    const { keys } = key;
    if (!/^\*[0-9]{1,2}$/.test(keys)) throw new Error(`in-call keys ${keys} are not * and 1 or 2 digits`);
    for (const other of this.keys.keys())
      if (other.startsWith(keys) || keys.startsWith(other))
        throw new Error(`in-call keys ${keys} and ${other} can not be told apart`);
    this.keys.set(key.keys, key);
  }
}

/**
 * Actions that part the call: who pressed comes to `talk` through call control, the other hears music. Where there is
 * nothing to talk to, the switch bridges the two again. Both ways are given in full (dialplan `inline`), so that no
 * further question can fail.
 */
export function aside(config: Config, keys: string): Action[] {
  const held = `\${${HELD_VARIABLE}}`;
  const music = HOLD_SOUNDS.map((sound) => `endless_playback:${sound}`);
  const pressed = [
    `set:${ASIDE_VARIABLE}=${keys}`,
    // The other must not be left with the music: ended after some seconds in which `talk` may decide otherwise.
    `set:api_hangup_hook=sched_api +${DECIDE_SECONDS} held-${held} uuid_kill ${held}`,
    `socket:${config.socketsOf('CALL_CONTROL')} async full`,
    'unset:api_hangup_hook',
    `unset:${ASIDE_VARIABLE}`,
    `intercept:${held}`,
  ];
  return [
    { application: 'set', data: `${HELD_VARIABLE}=\${signal_bond}` },
    { application: 'transfer', data: `-bleg 'm:^:${music.join('^')}' inline` },
    { application: 'transfer', data: `'m:^:${pressed.join('^')}' inline` },
  ];
}

/** Group of the switch's scheduler in which the end of a held leg waits. */
export const endOfHeld = (held: string): string => `held-${channelUuid(held)}`;

/** Of who pressed keys and was taken aside: which ones, and the UUID of the leg that it talked to. */
export const ASIDE_VARIABLE = 'callsign_aside';
export const HELD_VARIABLE = 'callsign_held';
/** Longer than our socket lingers after a hang-up. */
const DECIDE_SECONDS = 8;
/** The tenant's music where there is some; else one short tone every five seconds. */
const HOLD_SOUNDS = ['${hold_music}', 'tone_stream://%(200,4800,425);loops=-1'];
