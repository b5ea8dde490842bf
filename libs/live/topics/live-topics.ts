import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type LiveTopic, ShowsLive } from './contract';
import { type Subscriber, TopicChannel } from './topic-channel';

/** All topics of all features, and who watches them in which tenant. */
@Injectable()
export class LiveTopics implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly topics = new Map<string, LiveTopic>();
  /** By topic and tenant; only while somebody watches. */
  private readonly channels = new Map<string, TopicChannel>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: ShowsLive.KEY })) {
      const topic = instance as LiveTopic;
      if (this.topics.has(topic.topic.name)) throw new Error(`two live topics are named ${topic.topic.name}`);
      this.topics.set(topic.topic.name, topic);
    }
  }

  onApplicationShutdown(): void {
    for (const channel of this.channels.values()) channel.close();
    this.channels.clear();
  }

  get names(): string[] {
    return [...this.topics.keys()].sort();
  }

  /** @returns the way to stop, or null where there is no such topic */
  watch(name: string, tenantId: number, subscriber: Subscriber): (() => void) | null {
    const topic = this.topics.get(name);
    if (!topic) return null;
    const key = `${name}/${tenantId}`;
    const channel = this.channels.get(key) ?? new TopicChannel(topic, tenantId);
    this.channels.set(key, channel);
    channel.join(subscriber);
    return () => {
      channel.leave(subscriber);
      if (!channel.isEmpty || this.channels.get(key) !== channel) return;
      channel.close();
      this.channels.delete(key);
    };
  }
}
