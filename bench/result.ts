/** One line of the table that `npm run bench` prints. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against, in the same run on the same machine. */
  readonly floor: number;
  /** `value / floor` */
  readonly ratio: number;
  /** What `ratio` (or `value`, where nothing is to be left) has to reach. */
  readonly goal: number;
  readonly ok: boolean;
}
