import type { Channel } from './channel';

/** A call as the phone sees it that made it. */
export class SimulatedCall {
  /** Resolves with `answered`, or with the cause of a call that nobody answered. */
  readonly outcome: Promise<string>;

  constructor(readonly channel: Channel) {
    const answered = new Promise<string>((resolve) => (channel.onAnswer = () => resolve('answered')));
    this.outcome = Promise.race([answered, channel.ended]);
  }

  /** Resolves with the hang-up cause. */
  get ended(): Promise<string> {
    return this.channel.ended;
  }

  get answered(): boolean {
    return this.channel.answered;
  }

  /** CANCEL before the answer, BYE after it. */
  hangUp(): void {
    this.channel.hangUp(this.channel.answered ? 'NORMAL_CLEARING' : 'ORIGINATOR_CANCEL', 'phone');
  }

  /** The dialplan applications that ran on it, with their arguments. */
  get applications(): string[] {
    return this.channel.applications.map(({ name, data }) => `${name} ${data}`.trim());
  }
}
