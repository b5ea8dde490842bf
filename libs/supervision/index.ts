export { eavesdropVariables, type SupervisionMode } from './modes';
export { type AgentCall, Supervision } from './supervision';
export * from './supervision.migration';
export * from './supervision.module';
