/** What whoever parks a call hears, before the slot's digits. */
export const parking = {
  'parking.slot': 'Slot',
} as const;
