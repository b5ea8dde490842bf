import { Periodic } from './periodic';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Rounds that end when the test says so. */
function rounds(): { round: () => Promise<void>; begun: () => number; end(error?: Error): void } {
  const ends: ((error?: Error) => void)[] = [];
  let begun = 0;
  return {
    round: () => {
      begun += 1;
      return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
    },
    begun: () => begun,
    end: (error) => ends.shift()?.(error),
  };
}

describe('Periodic', () => {
  it('runs one round at a time, and one more for all that woke it meanwhile', async () => {
    const { round, begun, end } = rounds();
    const periodic = new Periodic(60_000, round, () => undefined);
    for (let times = 0; times < 3; times++) periodic.wake();
    expect(begun()).toBe(1);
    end();
    await turn();
    expect(begun()).toBe(2);
    end();
    await turn();
    expect(begun()).toBe(2);
    await periodic.stop();
  });

  it('begins rounds by itself, and leaves out what is due while one runs', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      const { round, begun, end } = rounds();
      const periodic = new Periodic(1_000, round, () => undefined);
      periodic.start();
      expect(begun()).toBe(0);
      jest.advanceTimersByTime(3_500);
      expect(begun()).toBe(1);
      end();
      await turn();
      expect(begun()).toBe(1);
      jest.advanceTimersByTime(1_000);
      expect(begun()).toBe(2);
      end();
      await periodic.stop();
    } finally {
      jest.useRealTimers();
    }
  });

  it('tells of a round that failed, and goes on', async () => {
    const { round, begun, end } = rounds();
    const failures: unknown[] = [];
    const periodic = new Periodic(60_000, round, (error) => failures.push(error));
    periodic.wake();
    end(new Error('no database'));
    await turn();
    periodic.wake();
    expect([failures, begun()]).toEqual([[new Error('no database')], 2]);
    end();
    await periodic.stop();
  });

  it('waits for its round when it is stopped, and begins no other', async () => {
    const { round, begun, end } = rounds();
    const periodic = new Periodic(60_000, round, () => undefined);
    periodic.wake();
    periodic.wake();
    let stopped = false;
    const stopping = periodic.stop().then(() => (stopped = true));
    await turn();
    expect([stopped, periodic.stopping]).toEqual([false, true]);
    end();
    await stopping;
    periodic.wake();
    expect(begun()).toBe(1);
  });
});
