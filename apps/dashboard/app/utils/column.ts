export interface Column {
  /** Property of the row, and name of the slot `cell-<key>`. */
  key: string;
  label: string;
  /** Name that the list can be sorted by, where it can. */
  sort?: string;
  /** Such as `hidden md:table-cell` for what a phone has no room for. */
  class?: string;
}
