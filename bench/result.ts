/** One line of the table that `npm run bench` prints. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against, in the same run on the same machine; for an absolute limit, the limit. */
  readonly floor: number;
  /** `value / floor` */
  readonly ratio: number;
  /** What `ratio` (or `value`, where nothing is to be left) has to reach or to stay within; null for information. */
  readonly goal: number | null;
  readonly ok: boolean;
}

type Measured = Pick<BenchResult, 'name' | 'value' | 'unit' | 'floor'>;

/** More is better: the ratio has to reach the goal. */
export function atLeast(goal: number, measured: Measured): BenchResult {
  const ratio = measured.value / measured.floor;
  return { ...measured, ratio, goal, ok: ratio >= goal };
}

/** Less is better: the ratio has to stay within the goal. */
export function atMost(goal: number, measured: Measured): BenchResult {
  const ratio = measured.value / measured.floor;
  return { ...measured, ratio, goal, ok: ratio <= goal };
}

/** Something worth knowing, with no goal of its own. */
export function information(measured: Measured): BenchResult {
  return { ...measured, ratio: measured.value / measured.floor, goal: null, ok: true };
}
