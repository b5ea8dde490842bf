import { DiscoveryService } from '@nestjs/core';

/** A user of the directory as the switch needs it; nothing in it is escaped yet. */
export interface DirectoryUser {
  readonly id: string;
  readonly tenantId: number;
  readonly domain: string;
  readonly params: Record<string, string>;
  readonly variables: Record<string, string>;
}

/** Who may register and be dialled: the feature that has users. */
export interface DirectorySource {
  find(user: string, domain: string): Promise<DirectoryUser | null>;
  /** Table whose changes (keyed by user id) drop a user from the caches. */
  readonly table: string;
}

/**
 * Changes what the switch is told of a user, or adds to it. What its answer depends on must tell of its changes as changes
 * of the user in the table of the user's source, or, where it is the same for the whole tenant, be in `tables`.
 */
export interface DirectoryContributor {
  contribute(user: DirectoryUser, tenantId: number): Promise<DirectoryUser>;
  /** Tables of which a change makes all users of the tenant other ones. */
  readonly tables?: readonly string[];
}

/** What a module asks configuration for; empty where it does not say. */
export interface ConfigurationQuestion {
  readonly key: string;
  /** The one SIP profile that is asked for. */
  readonly profile: string;
  /** The one queue that is asked for (mod_callcenter). */
  readonly queue: string;
}

export interface ConfigurationProvider {
  /** Such as `sofia.conf`. */
  readonly key: string;
  /** A whole `<configuration>` element; what people typed goes through `xmlText`. */
  configuration(question: ConfigurationQuestion): Promise<string>;
}

export const DirectoryUsers = DiscoveryService.createDecorator();
export const ContributesToDirectory = DiscoveryService.createDecorator();
export const ConfigurationSource = DiscoveryService.createDecorator();
