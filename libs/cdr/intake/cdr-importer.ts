import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CdrIntake, type Outcome } from './cdr-intake';

export interface ImportFigures {
  /** `*.cdr.xml` files found. */
  readonly files: number;
  readonly stored: number;
  /** Were there already: posted before, or imported before. */
  readonly duplicates: number;
  /** No record, or nobody's; moved to `rejected/`, and kept with the reason as `GET /api/cdr/rejected` shows. */
  readonly rejected: number;
  /** Left where they are: the switch is still writing them. */
  readonly left: number;
}

const FILE = /^(?:a_)?(.{1,64})\.cdr\.xml$/;
const AT_ONCE = 100;
/** Younger than this, a file without its end is one that the switch is still writing. */
const WRITING_MS = 10_000;
const END = /<\/cdr>|%3C(?:\/|%2F)cdr%3E/i;

/**
 * Takes in what mod_xml_cdr could not deliver and filed in its err-log-dir: `a_<uuid>.cdr.xml`, URL-encoded like the
 * request it was (mod_xml_cdr.c writes the encoded text where `encode` is on), or plain XML.
 */
@Injectable()
export class CdrImporter {
  constructor(private readonly intake: CdrIntake) {}

  /**
   * Each file is moved to `imported/` or `rejected/` inside the folder once its record is committed, so that it can be
   * run again at any time, also after it was interrupted. Throws (and leaves the rest) when the database is away.
   * @param folder the switch's err-log-dir
   */
  async importFolder(
    folder: string,
    options: { onProgress?: (done: number, all: number) => void } = {},
  ): Promise<ImportFigures> {
    const names = (await readdir(folder)).filter((name) => FILE.test(name)).sort();
    const figures = { files: names.length, stored: 0, duplicates: 0, rejected: 0, left: 0 };
    await mkdir(join(folder, 'imported'), { recursive: true });
    await mkdir(join(folder, 'rejected'), { recursive: true });
    for (let done = 0; done < names.length; done += AT_ONCE) {
      const some = names.slice(done, done + AT_ONCE);
      for (const outcome of await Promise.all(some.map((name) => this.importFile(folder, name)))) {
        figures[outcome === 'duplicate' ? 'duplicates' : outcome]++;
      }
      options.onProgress?.(Math.min(done + AT_ONCE, names.length), names.length);
    }
    return figures;
  }

  private async importFile(folder: string, name: string): Promise<Outcome | 'left'> {
    const path = join(folder, name);
    const about = await lstat(path);
    if (!about.isFile()) return 'left';
    const body = await readFile(path);
    if (
      Date.now() - about.mtimeMs < WRITING_MS &&
      !END.test(body.toString('latin1', Math.max(0, body.length - 64)))
    )
      return 'left';
    const outcome = await this.intake.take(body, FILE.exec(name)?.[1]?.toLowerCase() ?? null);
    await rename(path, join(folder, outcome === 'rejected' ? 'rejected' : 'imported', name));
    return outcome;
  }
}
