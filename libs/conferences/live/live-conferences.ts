import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type EslEvent, parseShowChannels, SHOW_CHANNELS, SwitchRegistry } from '@callsign/esl';
import { LiveTopic, ShowsLive } from '@callsign/live';
import { ConferenceHistory } from '../history/conference-history';
import { JSON_LIST, readJsonList } from './json-list';
import { conferencesTopic, type LiveConference } from './live-conference';
import { type HeldConference, NodeConferences, type Occurrence } from './node-conferences';

/** Who came so shortly before a switch was asked may be missing in its answer, in the history's order of things. */
const TIME_TO_BE_TOLD_MS = 2_000;

/** A conference with the switch that it is on. */
export type FoundConference = HeldConference & { readonly node: string };

/** Who is being called to come into a conference. */
export interface Invited {
  readonly callId: string;
  readonly number: string;
  /** ISO time. */
  readonly since: string;
}

/**
 * The conferences that are held on every switch: from its events, anew from its list when it comes back, and whenever
 * an event tells of something that was not heard of.
 */
@ShowsLive()
@Injectable()
export class LiveConferences
  extends LiveTopic<LiveConference>
  implements OnApplicationBootstrap, OnApplicationShutdown
{
  readonly topic = conferencesTopic;
  private readonly logger = new Logger('conferences');
  private readonly nodes = new Map<string, NodeConferences>();
  /** Switches that are to be asked (again), and being asked. */
  private readonly asking = new Map<string, { again: boolean; done: Promise<void> }>();
  /** By name of the conference, which may only be about to begin. */
  private readonly invited = new Map<string, readonly Invited[]>();
  private stops: (() => void)[] = [];

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly history: ConferenceHistory,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.stops = [
      this.switches.onEvent(['conference::maintenance'], (node, event) => this.heard(node, event)),
      this.switches.onReady((node) => this.ask(node)),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    this.stops.forEach((stop) => stop());
    await Promise.all([...this.asking.values()].map(({ done }) => done));
    await this.history.tell('', []);
  }

  snapshot(tenantId: number): LiveConference[] {
    return this.all()
      .filter((held) => held.tenantId === tenantId)
      .map((held) => this.shown(held));
  }

  /** A conference of the tenant by its id; null where none is held. */
  find(tenantId: number, id: string): FoundConference | null {
    return this.all().find((held) => held.tenantId === tenantId && held.id === id) ?? null;
  }

  /** What is held in a room of the tenant. */
  inRoom(tenantId: number, conferenceId: string): FoundConference | null {
    return (
      this.all().find((held) => held.tenantId === tenantId && held.conferenceId === conferenceId) ?? null
    );
  }

  /** @param name of mod_conference, which tells the tenant */
  named(name: string): FoundConference | null {
    return this.all().find((held) => held.name === name) ?? null;
  }

  /** Says who is being called into a conference, until it is said that they are not any more. */
  invites(name: string, change: (before: readonly Invited[]) => readonly Invited[]): void {
    const now = change(this.invited.get(name) ?? []);
    if (now.length > 0) this.invited.set(name, now);
    else this.invited.delete(name);
    const held = this.named(name);
    if (held) this.changed(held.tenantId, this.shown(held));
  }

  private all(): FoundConference[] {
    return [...this.nodes].flatMap(([node, conferences]) =>
      conferences.all().map((held) => ({ ...held, node })),
    );
  }

  private heard(node: string, event: EslEvent): void {
    const { happened, missed } = this.of(node).apply(event);
    this.tell(node, happened);
    // The answer that is under way may be older than what was heard.
    const asking = this.asking.get(node);
    if (asking && happened.some(({ kind }) => kind !== 'changed')) asking.again = true;
    if (missed) void this.ask(node);
  }

  /** Asks the switch for all that it holds; what is asked for meanwhile is asked once more afterwards. */
  private ask(node: string): Promise<void> {
    const running = this.asking.get(node);
    if (running) {
      running.again = true;
      return running.done;
    }
    const asking = { again: false, done: Promise.resolve() };
    this.asking.set(node, asking);
    asking.done = (async () => {
      do {
        asking.again = false;
        await this.rebuild(node);
      } while (asking.again);
    })()
      .catch((error: unknown) =>
        this.logger.warn({ err: error, node }, 'a switch did not tell its conferences'),
      )
      .finally(() => this.asking.delete(node));
    return asking.done;
  }

  private async rebuild(node: string): Promise<void> {
    const asked = Date.now() - TIME_TO_BE_TOLD_MS;
    const rows = parseShowChannels(await this.switches.api(node, SHOW_CHANNELS));
    const listed = readJsonList(await this.switches.api(node, JSON_LIST));
    const conferences = this.of(node);
    const now = Date.now();
    this.tell(node, conferences.rebuild(listed, rows, now));
    const held = conferences.all();
    for (const one of held) void this.history.onlyThesePresent(one, asked, now);
    void this.history.onlyThese(
      node,
      held.map(({ id }) => id),
      asked,
      now,
    );
  }

  private tell(node: string, happened: readonly Occurrence[]): void {
    void this.history.tell(node, happened);
    for (const { kind, held } of happened) {
      if (kind !== 'ended') this.changed(held.tenantId, this.shown({ ...held, node }));
      else {
        this.invited.delete(held.name);
        this.removed(held.tenantId, held.id);
      }
    }
  }

  private of(node: string): NodeConferences {
    const found = this.nodes.get(node) ?? new NodeConferences();
    this.nodes.set(node, found);
    return found;
  }

  private shown({
    id,
    name,
    node,
    conferenceId,
    startedAt,
    locked,
    recording,
    members,
  }: FoundConference): LiveConference {
    return {
      id,
      node,
      conferenceId,
      startedAt: new Date(startedAt).toISOString(),
      locked,
      recording,
      members: [...members.values()].map(({ memberId: _, sequence: __, joinedAt, ...member }) => ({
        ...member,
        joinedAt: new Date(joinedAt).toISOString(),
      })),
      invited: [...(this.invited.get(name) ?? [])],
    };
  }
}
