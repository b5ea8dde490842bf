import type { TenantTransaction } from '@callsign/platform';
import { DiscoveryService } from '@nestjs/core';
import type { DestinationOf, DestinationType } from './destination';

/** One dialplan action: a FreeSWITCH application and its argument. `data` is not yet escaped for XML. */
export interface Action {
  readonly application: string;
  readonly data?: string;
}

/** What every call of a tenant needs to be routed. */
export interface RoutingTenant {
  readonly id: number;
  readonly domain: string;
  readonly timezone: string;
  /** Callers are spoken to in it: BCP 47, such as `de-AT`. */
  readonly language: string;
  /** Seconds; 0 for no limit. */
  readonly maxCallDuration: number;
}

/** A call that is being routed, as far as actions depend on it. */
export interface RoutedCall {
  readonly tenant: RoutingTenant;
  readonly direction: 'internal' | 'inbound';
  /** Of the same tenant, for a target that leads on to another one. */
  readonly routing: TargetLookup;
}

/** Where a number leads, made by a handler when a tenant's routing is compiled. Immutable. */
export interface Target {
  readonly type: DestinationType;
  /** Id of the thing itself; unique within its type. */
  readonly id: string;
  /** What is dialled to reach it, where it has a number. */
  readonly number: string | null;
  /** Whether more may be, or has to be, dialled behind the number (`*72` and where to). Default: nothing may. */
  readonly takes?: 'optional' | 'required';
  /** What was dialled behind the number: digits, `*` and `#`. Only on what `byNumber` finds, and never empty. */
  readonly argument?: string;
}

/**
 * What a feature knows about its own type of destination. Found by Nest's discovery (`@DestinationProvider`): a new
 * feature is a new handler, nowhere a list to add to.
 */
export interface DestinationHandler<
  Type extends DestinationType = DestinationType,
  T extends Target = Target,
> {
  readonly type: Type;
  /** All targets of this type in the transaction's tenant. */
  compile(tx: TenantTransaction): Promise<T[]>;
  /**
   * What people call targets by in tables where it is not the number that is dialled, such as an extension's number for
   * its box.
   */
  names?(tx: TenantTransaction): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** The target that is meant, where it exists. */
  resolve(destination: DestinationOf<Type>, routing: TargetLookup): Target | null;
  /** Dialplan actions; the last of them leave no call without an end. */
  actions(target: T, call: RoutedCall): Action[];
  /** What will happen, as a sentence for an administrator. */
  explain(target: T): string;
  /** Whether what is pointed at exists in the tenant; a sentence saying what is wrong, or null. */
  check(tx: TenantTransaction, destination: DestinationOf<Type>): Promise<string | null>;
}

export interface TargetLookup {
  /** Exactly this number; else the longest one that this begins with and that takes the rest as its argument. */
  byNumber(number: string): Target | null;
  byId(type: DestinationType, id: string): Target | null;
}

/** Marks the class that implements `DestinationHandler` for a destination type. */
export const DestinationProvider = DiscoveryService.createDecorator();

/**
 * What every call of a tenant begins with besides what routing itself says, made when its routing is compiled. Found by
 * Nest's discovery (`@PreambleProvider`).
 */
export interface PreambleSource {
  /** Alternatives: one call gets this one, the next another. Empty where there is nothing to say. */
  compile(tx: TenantTransaction): Promise<Action[][]>;
}

export const PreambleProvider = DiscoveryService.createDecorator();
