export { RingGroup } from './ring-group.entity';
export { RingGroupMember } from './ring-group-member.entity';
export * from './ring-group-callers.migration';
export * from './ring-groups.migration';
export * from './ring-groups.module';
