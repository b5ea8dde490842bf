import type { LampState } from '../contract';
import type { Subscription } from '../subscriptions/subscription';

/** CSeq and version of a NOTIFY are tenths of seconds since then: they grow over restarts too, and fit 31 bits until 2030. */
const EPOCH = Date.UTC(2024, 0, 1);

/** A subscription as lamps see it. */
export class Watch {
  /** What the phone was told last. */
  shown: LampState | null = null;
  private last = 0;

  constructor(public subscription: Subscription) {}

  /** The next CSeq, greater than every one before. */
  sequence(): number {
    this.last = Math.max(this.last + 1, Math.floor((Date.now() - EPOCH) / 100));
    return this.last;
  }

  get expired(): boolean {
    return this.subscription.expiresAt.getTime() <= Date.now();
  }
}

/** All watches, by Call-ID and by what they watch. */
export class Watches {
  private readonly byCallId = new Map<string, Watch>();
  private readonly byName = new Map<string, Set<Watch>>();

  get(callId: string): Watch | undefined {
    return this.byCallId.get(callId);
  }

  all(): Watch[] {
    return [...this.byCallId.values()];
  }

  /** Of one name, in every tenant that has it. */
  named(name: string): Iterable<Watch> {
    return this.byName.get(name) ?? [];
  }

  put(subscription: Subscription): Watch {
    const known = this.byCallId.get(subscription.callId);
    const same = known?.subscription.name === subscription.name;
    if (known && !same) this.remove(known);
    const watch = known && same ? known : new Watch(subscription);
    watch.subscription = subscription;
    this.byCallId.set(subscription.callId, watch);
    const alike = this.byName.get(subscription.name) ?? new Set();
    this.byName.set(subscription.name, alike.add(watch));
    return watch;
  }

  remove(watch: Watch): void {
    const { callId, name } = watch.subscription;
    if (this.byCallId.get(callId) !== watch) return;
    this.byCallId.delete(callId);
    const alike = this.byName.get(name);
    alike?.delete(watch);
    if (alike?.size === 0) this.byName.delete(name);
  }
}
