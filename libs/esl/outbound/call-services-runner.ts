import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ESL_OPTIONS, type EslOptions } from '../inbound/options';
import { EslError } from '../protocol/errors';
import { type CallService, CallServiceProvider, type ListenAddress } from './call-service';
import { OutboundServer } from './outbound-server';

const DEFAULT_GRACE_MS = 10_000;

/** Listens for every CallService of the application, from its start to its shutdown. */
@Injectable()
export class CallServicesRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CallServicesRunner.name);
  private readonly servers = new Map<string, { server: OutboundServer; address: ListenAddress }>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(ESL_OPTIONS) private readonly options: EslOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const service of this.services()) {
      if (this.servers.has(service.name))
        throw new EslError(`two call services are named ${service.name}; names must differ`);
      const server = new OutboundServer(service);
      this.servers.set(service.name, { server, address: await server.listen() });
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    const open = [...this.servers.values()].reduce((sum, { server }) => sum + server.sessions, 0);
    if (open > 0) this.logger.log(`${open} call(s) in progress; waiting for them to end`);
    const graceMs = this.options.shutdownGraceMs ?? DEFAULT_GRACE_MS;
    await Promise.all([...this.servers.values()].map(({ server }) => server.stop(graceMs)));
    this.servers.clear();
  }

  /** Where each service listens, and how many calls it has. */
  status(): { name: string; address: ListenAddress; sessions: number }[] {
    return [...this.servers].map(([name, { server, address }]) => ({
      name,
      address,
      sessions: server.sessions,
    }));
  }

  private services(): CallService[] {
    return this.discovery.getProviders({ metadataKey: CallServiceProvider.KEY }).map((wrapper) => {
      const service = wrapper.instance as Partial<CallService> | undefined;
      if (!service || !service.name || !service.listen || typeof service.handle !== 'function') {
        throw new EslError(
          `${String(wrapper.name)} is marked @CallServiceProvider() but lacks name, listen or handle`,
        );
      }
      return service as CallService;
    });
  }
}
