import type { PromptKey } from '@callsign/media';
import { TenantRow } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { Column, Entity } from 'typeorm';
import type { Condition } from './calls/variables';

/** What callers may press in a menu, and what then happens. */
export interface MenuEntry {
  /** 1 to 10 keys; `X` stands for any digit. */
  readonly keys: string;
  readonly label: string | null;
  /** Null: the menu is said again. */
  readonly destination: Destination | null;
  /** Callers are spoken to in it from here on: BCP 47. */
  readonly language: string | null;
  /** Variables that it sets; `{{name}}` in a value stands for another one. */
  readonly set: Readonly<Record<string, string>>;
  /** It is there only for callers for whom this holds. */
  readonly when: Condition | null;
}

/** A menu: says something, and waits for keys. */
@Entity('ivr_menus')
export class IvrMenu extends TenantRow {
  /** 2 to 10 digits, unique among all that can be dialled in the tenant; null: only destinations lead here. */
  @Column({ type: 'text', nullable: true })
  number: string | null = null;

  /** Unique in the tenant. */
  @Column({ type: 'text' })
  name!: string;

  /** BCP 47; null: the language that the caller chose before, else the tenant's. */
  @Column({ type: 'text', nullable: true })
  language: string | null = null;

  /** Sentences of the catalogue, said where nothing is recorded. */
  @Column({ type: 'jsonb' })
  sentences: PromptKey[] = ['ivr.welcome', 'ivr.choose'];

  /** After it has spoken, until nothing was pressed. */
  @Column({ type: 'int', name: 'timeout_seconds' })
  timeoutSeconds = 5;

  /** Between two keys. */
  @Column({ type: 'int', name: 'digit_seconds' })
  digitSeconds = 3;

  @Column({ type: 'int', name: 'max_tries' })
  maxTries = 3;

  /** Whether callers may dial an extension's number. */
  @Column({ type: 'boolean', name: 'direct_dial' })
  directDial = false;

  @Column({ type: 'jsonb' })
  entries: MenuEntry[] = [];

  @Column({ type: 'jsonb', name: 'timeout_destination', nullable: true })
  timeoutDestination: Destination | null = null;

  @Column({ type: 'jsonb', name: 'invalid_destination', nullable: true })
  invalidDestination: Destination | null = null;

  @Column({ type: 'jsonb', name: 'fallback_destination', nullable: true })
  fallbackDestination: Destination | null = null;

  @Column({ type: 'boolean' })
  enabled = true;
}

/** What a menu says in one language, recorded or uploaded. */
@Entity('ivr_greetings')
export class IvrGreeting extends TenantRow {
  @Column({ type: 'uuid', name: 'menu_id' })
  menuId!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'int' })
  seconds!: number;

  @Column({ type: 'text', name: 'audio_key' })
  audioKey!: string;
}

export const METHODS = ['GET', 'POST'] as const;

/** Where a value is in a JSON answer, and under which name the call keeps it. */
export interface WebResult {
  readonly variable: string;
  /** Names and places, separated by dots: `customer.numbers.0`. */
  readonly path: string;
}

export interface WebCase {
  readonly when: Condition;
  readonly destination: Destination;
}

/** Asks a web service, whose answer says where the call goes. */
@Entity('ivr_web_requests')
export class IvrWebRequest extends TenantRow {
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  method: (typeof METHODS)[number] = 'GET';

  /** With `{{variable}}` behind its host. */
  @Column({ type: 'text' })
  url!: string;

  /** JSON, with `{{variable}}` in its texts. */
  @Column({ type: 'jsonb', nullable: true })
  body: unknown = null;

  /** Sealed. */
  @Column({ type: 'text', name: 'authorization_secret', nullable: true })
  authorizationSecret: string | null = null;

  @Column({ type: 'int', name: 'timeout_seconds' })
  timeoutSeconds = 5;

  @Column({ type: 'jsonb' })
  results: WebResult[] = [];

  /** The first that holds counts. */
  @Column({ type: 'jsonb' })
  cases: WebCase[] = [];

  @Column({ type: 'jsonb', name: 'otherwise_destination', nullable: true })
  otherwiseDestination: Destination | null = null;

  @Column({ type: 'jsonb', name: 'failure_destination', nullable: true })
  failureDestination: Destination | null = null;
}

/** A host that a tenant's web requests may ask: `host`, or `host:port`. */
@Entity('ivr_web_hosts')
export class IvrWebHost extends TenantRow {
  @Column({ type: 'text' })
  host!: string;
}
