export { PagingGroup } from './paging-group.entity';
export { PagingGroupExtension } from './paging-group-extension.entity';
export * from './paging.migration';
export * from './paging.module';
