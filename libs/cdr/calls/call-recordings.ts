import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { CallRecording } from './cdr.shapes';

/** A feature that keeps recordings of calls; marked with `@RecordsCalls()`. */
export interface CallRecorder {
  /** Of the call that has these legs, oldest first. @param extension only this one's, by its id */
  recordingsOf(tenantId: number, legs: readonly string[], extension?: string): Promise<CallRecording[]>;
}

export const RecordsCalls = DiscoveryService.createDecorator();

/** What there is to hear of a call. */
@Injectable()
export class CallRecordings implements OnModuleInit {
  private readonly recorders: CallRecorder[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: RecordsCalls.KEY }))
      this.recorders.push(instance as CallRecorder);
  }

  async of(tenantId: number, legs: readonly string[], extension?: string): Promise<CallRecording[]> {
    const found = await Promise.all(
      this.recorders.map((recorder) => recorder.recordingsOf(tenantId, legs, extension)),
    );
    return found.flat();
  }
}
