import type { CallSession } from '@callsign/esl';
import type { TenantRouting } from '@callsign/routing';
import type { FeatureAction } from '../features';

/** The extension that dialled a code at its own phone. */
export interface Dialler {
  readonly id: string;
  readonly number: string;
}

/** A call that dialled a code. */
export interface FeatureCall {
  readonly session: CallSession;
  readonly routing: TenantRouting;
  readonly dialler: Dialler;
  /** What was dialled behind the code; empty where nothing was. */
  readonly argument: string;
}

/** Does what a code is for, and decides what becomes of the call. */
export type FeatureRun = (call: FeatureCall) => Promise<void>;

/** Actions that belong together, each with what it does. */
export interface FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun>;
}
