import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type ConfigurationProvider, type ConfigurationQuestion, ConfigurationSource } from './contract';
import { moduleDefaults } from './module-defaults';
import { NOT_FOUND, renderConfiguration } from './render';

/** Answers what modules ask at load and on demand: a feature's own configuration, else a safe default. */
@Injectable()
export class Configuration implements OnModuleInit {
  private readonly providers = new Map<string, ConfigurationProvider>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders({ metadataKey: ConfigurationSource.KEY })) {
      const provider = instance as ConfigurationProvider;
      this.providers.set(provider.key, provider);
    }
  }

  async answer(question: ConfigurationQuestion): Promise<string> {
    const provider = this.providers.get(question.key);
    if (provider) return renderConfiguration(await provider.configuration(question));
    const fallback = moduleDefaults.get(question.key);
    return fallback ? renderConfiguration(fallback) : NOT_FOUND;
  }
}
