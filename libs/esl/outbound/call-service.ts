import { DiscoveryService } from '@nestjs/core';
import type { CallSession } from './call-session';

/** Where a service waits for the switch: what the dialplan's `socket` action names. Port 0: any free one. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * A call feature that takes calls over from the dialplan (`socket 127.0.0.1:9001 async full`).
 * `handle` owns the call until it returns: it ends the call, transfers it, or hands it back on purpose
 * (`session.handBack()`); a call that is still there when `handle` returns is hung up with NORMAL_CLEARING.
 * When it throws anything but CallEnded, the caller goes on with the dialplan's next action, the native fallback.
 */
export interface CallService {
  readonly name: string;
  readonly listen: ListenAddress;
  handle(session: CallSession): Promise<void>;
}

/** Marks a provider as a CallService, to be found and run by CallServicesRunner. */
export const CallServiceProvider = DiscoveryService.createDecorator<void>();
