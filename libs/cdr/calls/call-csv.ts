import { stringify } from 'csv-stringify/sync';
import type { Call } from './cdr.shapes';

const COLUMNS = [
  'id',
  'direction',
  'startedAt',
  'answeredAt',
  'endedAt',
  'callerName',
  'callerNumber',
  'callerExtension',
  'dialled',
  'answeredBy',
  'duration',
  'billable',
  'cause',
  'causeCode',
  'node',
];

export function csvHeader(): string {
  return stringify([COLUMNS], { record_delimiter: 'windows' });
}

/** RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
export function csvRows(calls: readonly Call[]): string {
  const rows = calls.map((call) => [
    call.id,
    call.direction,
    call.startedAt,
    call.answeredAt ?? '',
    call.endedAt,
    call.from.name,
    call.from.number,
    call.from.extension ?? '',
    call.to.number,
    call.to.answeredBy ?? '',
    call.duration,
    call.billable,
    call.cause,
    call.causeCode,
    call.node,
  ]);
  return stringify(
    rows.map((row) => row.map(harmless)),
    { record_delimiter: 'windows' },
  );
}

/** A caller chooses his display name, so it may be `=HYPERLINK(…)`. A number such as +14155550100 stays as it is. */
function harmless(value: string | number): string | number {
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) && !/^\+\d+$/.test(value)
    ? `'${value}`
    : value;
}
