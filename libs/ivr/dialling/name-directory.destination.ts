import { Injectable } from '@nestjs/common';
import { Config } from '@callsign/platform';
import {
  type Action,
  DestinationDirectory,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
} from '@callsign/routing';
import { toIvr } from './to-ivr';
import { goneOn } from './without-us';

/** Dial by name: callers spell the name of an extension. */
@DestinationProvider()
@Injectable()
export class NameDirectoryDestination implements DestinationHandler<'name_directory'> {
  readonly type = 'name_directory';

  constructor(
    private readonly config: Config,
    private readonly directory: DestinationDirectory,
  ) {}

  compile(): Promise<Target[]> {
    return Promise.resolve([]);
  }

  resolve({ id }: DestinationOf<'name_directory'>): Target {
    return { type: 'name_directory', id, number: null };
  }

  actions(target: Target, call: RoutedCall): Action[] {
    return [...toIvr(this.config, target), ...goneOn(null, call, this.directory)];
  }

  explain(): string {
    return 'asks for the name of an extension, spelled with the keys';
  }

  check(): Promise<string | null> {
    return Promise.resolve(null);
  }
}
