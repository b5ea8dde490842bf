/** Which calls of an extension are recorded: `in` are those it takes, `out` those it makes; `on_demand` by key in the call. */
export const RECORDING_POLICIES = ['never', 'in', 'out', 'all', 'on_demand'] as const;
export type RecordingPolicy = (typeof RECORDING_POLICIES)[number];

export const RECORDING_DISABLED =
  "The tenant's profile has recording off, so nothing would be recorded; a system administrator can switch it on.";
