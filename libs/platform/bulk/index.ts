export { escapeFormula, readCell, unescapeFormula, writeCell } from './cells';
export type { CellForm, Column, TableFormat } from './columns';
export * from './import-report';
export * from './operations';
export { MAX_LINES } from './read-table';
export * from './write-table';
