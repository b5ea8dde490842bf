import { common } from './common';
import { conference } from './conference';
import { features } from './features';
import { groups } from './groups';
import { inCall } from './in-call';
import { ivr } from './ivr';
import { letters } from './letters';
import { numbers } from './numbers';
import { parking } from './parking';
import { queues } from './queues';
import { voicemail } from './voicemail';

export const german = {
  ...voicemail,
  ...features,
  ...groups,
  ...inCall,
  ...ivr,
  ...letters,
  ...parking,
  ...conference,
  ...queues,
  ...common,
  ...numbers,
};
