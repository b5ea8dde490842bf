import { xmlText } from '@callsign/platform';

/** Names of the two groups of keys in conference.conf. */
export const PARTICIPANT_KEYS = 'participant';
export const MODERATOR_KEYS = 'moderator';

interface Key {
  readonly digits: string;
  /** As mod_conference calls it (conference_loop.c, control_mappings). */
  readonly action: string;
  readonly data?: string;
  /** For the operators' list. */
  readonly does: string;
}

/** What the switch does with an expansion, it does by itself: also while no process of ours is there. */
const command = (what: string): string => `\${conference(\${conference_name} ${what})}`;

export const participantKeys: readonly Key[] = [
  { digits: '0', action: 'mute', does: 'mutes oneself, or ends that' },
  { digits: '1', action: 'vol talk dn', does: "one's own voice is softer" },
  { digits: '2', action: 'vol talk zero', does: 'as it was' },
  { digits: '3', action: 'vol talk up', does: 'louder' },
  { digits: '4', action: 'vol listen dn', does: 'the others are softer' },
  { digits: '5', action: 'vol listen zero', does: 'as they were' },
  { digits: '6', action: 'vol listen up', does: 'louder' },
  { digits: '#', action: 'hangup', does: 'leaves' },
];

export const moderatorKeys: readonly Key[] = [
  ...participantKeys,
  { digits: '*1', action: 'lock', does: 'locks the conference, or opens it' },
  {
    digits: '*2',
    action: 'event',
    data: command('mute non_moderator'),
    does: 'mutes all who are no moderator',
  },
  {
    digits: '*3',
    action: 'event',
    data: command('unmute non_moderator'),
    does: 'lets all talk again',
  },
  { digits: '*9', action: 'event', data: command('hup all'), does: 'ends the conference' },
];

const group = (name: string, keys: readonly Key[]): string =>
  `<group name="${name}">\n${keys
    .map(
      ({ digits, action, data }) =>
        `<control action="${action}" digits="${xmlText(digits)}"${data === undefined ? '' : ` data="${xmlText(data)}"`}/>\n`,
    )
    .join('')}</group>\n`;

/** The element of conference.conf. */
export const groups = `<caller-controls>\n${group(PARTICIPANT_KEYS, participantKeys)}${group(MODERATOR_KEYS, moderatorKeys)}</caller-controls>\n`;
