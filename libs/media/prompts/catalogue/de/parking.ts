import type { parking as english } from '../en/parking';

export const parking: Record<keyof typeof english, string> = {
  'parking.slot': 'Parkplatz',
};
