/** A call that waits, as the switch tells (`valet_info`). */
export interface Waiting {
  readonly lot: string;
  readonly slot: string;
  readonly uuid: string;
}

/** Reads the output of `valet_info [lot]` (mod_valet_parking.c, valet_info_function). */
export function readValetInfo(output: string): Waiting[] {
  const waiting: Waiting[] = [];
  let lot = '';
  for (const [, name, uuid = '', slot = ''] of output.matchAll(
    /<lot name="([^"]*)">|<extension uuid="([^"]*)">([^<]*)<\/extension>/g,
  )) {
    if (name !== undefined) lot = name;
    else waiting.push({ lot, slot, uuid });
  }
  return waiting;
}
