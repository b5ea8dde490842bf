export { Cdr1700000005000 } from './cdr.migration';
export { RecentCalls } from './calls/recent-calls';
export { CdrModule } from './cdr.module';
export { CdrImporter, type ImportFigures } from './intake/cdr-importer';
export { CdrIntake } from './intake/cdr-intake';
export { CdrUpkeep } from './upkeep/cdr-upkeep';
