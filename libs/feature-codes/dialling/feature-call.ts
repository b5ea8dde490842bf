import type { Listener } from '@callsign/media';
import type { TenantRouting } from '@callsign/routing';
import type { FeatureAction } from '../features';

/** An extension as features speak of it. */
export interface Dialler {
  readonly id: string;
  readonly number: string;
}

/** A call that dialled a code. */
export interface FeatureCall extends Listener {
  readonly routing: TenantRouting;
  /** The extension that dials, at whichever phone. */
  readonly dialler: Dialler;
  /** The extension that the phone registers as: another one where somebody logged in at it. */
  readonly phone: Dialler;
  /** What was dialled behind the code; empty where nothing was. */
  readonly argument: string;
}

/** Does what a code is for, and decides what becomes of the call. */
export type FeatureRun = (call: FeatureCall) => Promise<void>;

/** Actions that belong together, each with what it does. */
export interface FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun>;
}
