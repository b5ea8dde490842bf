import { common } from './common';
import { features } from './features';
import { groups } from './groups';
import { inCall } from './in-call';
import { numbers } from './numbers';
import { parking } from './parking';
import { queues } from './queues';
import { voicemail } from './voicemail';

export const english = {
  ...voicemail,
  ...features,
  ...groups,
  ...inCall,
  ...parking,
  ...queues,
  ...common,
  ...numbers,
};
