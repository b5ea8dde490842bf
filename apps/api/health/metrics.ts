import { Injectable } from '@nestjs/common';
import { CdrIntake } from '@callsign/cdr';
import { CallServicesRunner, SwitchRegistry } from '@callsign/esl';
import { Changes, poolFigures } from '@callsign/platform';
import { SwitchFace } from '@callsign/xml-curl';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

/** Memory, CPU, event loop and garbage collection belong to the process, however many applications a test starts in it. */
let processRegistry: Registry | undefined;

function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

type Samples = Iterable<readonly [labels: Record<string, string>, value: number]>;

/**
 * What Prometheus is told. Everything is read when it asks: what is counted on the way of a call is a plain number in
 * the module that counts it, so measuring costs calls nothing.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(
    face: SwitchFace,
    intake: CdrIntake,
    services: CallServicesRunner,
    switches: SwitchRegistry,
    changes: Changes,
    dataSource: DataSource,
  ) {
    this.counter(
      'callsign_xml_requests_total',
      'Questions of switches, by section and outcome',
      ['section', 'outcome'],
      () =>
        Object.entries(face.answers).flatMap(([section, outcomes]) =>
          Object.entries(outcomes).map(([outcome, count]) => [{ section, outcome }, count] as const),
        ),
    );
    this.counter('callsign_cdr_records_total', 'Call detail records taken in, by outcome', ['outcome'], () =>
      Object.entries(intake.outcomes).map(([outcome, count]) => [{ outcome }, count] as const),
    );
    this.gauge('callsign_cdr_waiting', 'Call detail records that wait for a commit', [], () => [
      [{}, intake.waiting],
    ]);
    this.gauge('callsign_call_sessions', 'Calls that a service has in hand', ['service'], () =>
      services.status().map(({ name, sessions }) => [{ service: name }, sessions] as const),
    );
    this.gauge(
      'callsign_switch_connected',
      '1 while the event socket of a switch is connected',
      ['node'],
      () => switches.status().map(({ node, state }) => [{ node }, state === 'ready' ? 1 : 0] as const),
    );
    this.gauge('callsign_changes_heard', '1 while changes made by other replicas reach this one', [], () => [
      [{}, changes.listening ? 1 : 0],
    ]);
    this.gauge('callsign_database_connections', 'Connections of the pool, by state', ['state'], () =>
      Object.entries(poolFigures(dataSource)).map(([state, count]) => [{ state }, count] as const),
    );
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    return Registry.merge([ofProcess(), this.registry]).metrics();
  }

  private counter(name: string, help: string, labelNames: string[], read: () => Samples): void {
    const registers = [this.registry];
    new Counter({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.inc(labels, value);
      },
    });
  }

  private gauge(name: string, help: string, labelNames: string[], read: () => Samples): void {
    const registers = [this.registry];
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.set(labels, value);
      },
    });
  }
}
