import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailQueue } from './mail-queue';
import { MailTransport } from './mail-transport';

/** Mail to people, of any feature. */
@Module({ imports: [DiscoveryModule], providers: [MailQueue, MailTransport], exports: [MailQueue] })
export class MailModule {}
