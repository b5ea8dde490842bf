import { GroupCommit, Overloaded } from './group-commit';

/** A commit that ends when the test says so. */
function held() {
  const batches: { items: number[]; end: (error?: Error) => void }[] = [];
  const commit = (items: number[]) =>
    new Promise<string[]>((resolve, reject) =>
      batches.push({ items, end: (error) => (error ? reject(error) : resolve(items.map(String))) }),
    );
  return { batches, commit };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

type Batches = ReturnType<typeof held>['batches'];
/** The batch with this number, once its commit is under way. */
async function batch(batches: Batches, index: number): Promise<Batches[number]> {
  for (;;) {
    const found = batches[index];
    if (found) return found;
    await turn();
  }
}

describe('GroupCommit', () => {
  it('gathers what comes in while a commit is under way, and answers each with its own result', async () => {
    const { batches, commit } = held();
    const group = new GroupCommit(commit, { batch: 100, waiting: 100, commits: 1 });
    const first = group.add(1);
    await turn();
    const later = [group.add(2), group.add(3)];
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([[1]]);
    (await batch(batches, 0)).end();
    expect(await first).toBe('1');
    (await batch(batches, 1)).end();
    expect(await Promise.all(later)).toEqual(['2', '3']);
  });

  it('answers nobody before the commit, and all of the batch with its failure, then goes on', async () => {
    const { batches, commit } = held();
    const group = new GroupCommit(commit, { batch: 2, waiting: 100, commits: 1 });
    const settled: string[] = [];
    const all = [1, 2, 3].map((item) =>
      group.add(item).then(
        (result) => settled.push(result),
        () => settled.push(`failed ${item}`),
      ),
    );
    await turn();
    expect(settled).toEqual([]);
    (await batch(batches, 0)).end(new Error('connection lost'));
    (await batch(batches, 1)).end();
    await Promise.all(all);
    expect(settled).toEqual(['failed 1', 'failed 2', '3']);
  });

  it('refuses more than may wait', async () => {
    const { batches, commit } = held();
    const group = new GroupCommit(commit, { batch: 1, waiting: 2, commits: 1 });
    const taken = [group.add(1), group.add(2)];
    await expect(group.add(3)).rejects.toBeInstanceOf(Overloaded);
    (await batch(batches, 0)).end();
    (await batch(batches, 1)).end();
    expect(await Promise.all(taken)).toEqual(['1', '2']);
  });
});
