export { type AgentState, AgentStates, NO_ANSWER_REASON } from './agents/agent-states';
export { LiveQueues, type QueuesPicture } from './live/live-queues';
export type { QueueAgentActivity, QueueCaller } from './live/node-queues';
export { agentName, parseAgentName, parseQueueName, queueName, type SwitchName } from './names';
export { AGENT_STATUSES, type AgentStatus, QueueAgent } from './queue-agent.entity';
export { QueueTier } from './queue-tier.entity';
export { Queue, QUEUE_STRATEGIES, type QueueStrategy } from './queue.entity';
export * from './queues.migration';
export * from './queues.module';
