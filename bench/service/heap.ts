import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { until } from '../../e2e/support/wait';
import type { ApiProcess } from '../support/api';

const told = z.object({ times: z.number(), bytes: z.number() });

/** Bytes of live objects in an API process, after a garbage collection that was asked for. */
export class Heap {
  static readonly options = ['--expose-gc', '--require', join(__dirname, 'heap.cjs')];
  private times = 0;

  constructor(
    private readonly api: ApiProcess,
    private readonly file: string,
  ) {}

  async bytes(): Promise<number> {
    this.times += 1;
    process.kill(this.api.pid, 'SIGUSR2');
    return until('the process tells of its heap', async () => {
      const { times, bytes } = told.parse(JSON.parse(await readFile(this.file, 'utf8')));
      return times === this.times && bytes;
    });
  }
}
