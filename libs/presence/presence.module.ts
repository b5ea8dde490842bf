import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Capture } from './capture/capture';
import { Notifier } from './lamps/notifier';
import { Presence } from './presence';
import { Handshake } from './subscriptions/handshake';
import { Identities } from './subscriptions/identities';
import { Subscriptions } from './subscriptions/subscriptions';

/** Lamps of phones: who watches, and telling them. What there is to watch is each feature's. */
@Module({
  imports: [DiscoveryModule],
  providers: [Capture, Handshake, Identities, Notifier, Presence, Subscriptions],
  exports: [Presence],
})
export class PresenceModule {}
