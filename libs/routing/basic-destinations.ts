import { Injectable } from '@nestjs/common';
import { dialledNumber, hangupCause } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from './contract';
import type { DestinationOf } from './destination';

/** `number`: whatever the tenant's own routing does with that number. */
@DestinationProvider()
@Injectable()
export class NumberDestination implements DestinationHandler<'number'> {
  readonly type = 'number';

  compile(): Promise<Target[]> {
    return Promise.resolve([]);
  }

  /** A number that is none of the tenant's own still is a target: dialling it says what becomes of it. */
  resolve({ number }: DestinationOf<'number'>, routing: TargetLookup): Target {
    return routing.byNumber(number) ?? { type: 'number', id: number, number };
  }

  actions(target: Target, { tenant }: RoutedCall): Action[] {
    return [{ application: 'transfer', data: `${dialledNumber(target.id)} XML ${tenant.domain}` }];
  }

  explain(target: Target): string {
    return `goes on as if ${target.id} had been dialled`;
  }

  check(): Promise<string | null> {
    return Promise.resolve(null);
  }
}

/** `hangup`: ends the call with a cause. */
@DestinationProvider()
@Injectable()
export class HangupDestination implements DestinationHandler<'hangup'> {
  readonly type = 'hangup';

  compile(): Promise<Target[]> {
    return Promise.resolve([]);
  }

  resolve({ cause }: DestinationOf<'hangup'>): Target {
    return { type: 'hangup', id: cause, number: null };
  }

  actions(target: Target): Action[] {
    return [{ application: 'hangup', data: hangupCause(target.id) }];
  }

  explain(target: Target): string {
    return `ends with ${target.id}`;
  }

  check(): Promise<string | null> {
    return Promise.resolve(null);
  }
}
