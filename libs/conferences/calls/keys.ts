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

/**
 * Volumes by command and not by the actions for it (`vol talk up`): those have the level read out, from sound files that a
 * switch need not have.
 */
const volume = (digits: string, which: 'volume_in' | 'volume_out', change: string, does: string): Key => ({
  digits,
  action: 'event',
  data: command(`${which} \${conference_member_id} ${change}`),
  does,
});

export const participantKeys: readonly Key[] = [
  { digits: '0', action: 'mute', does: 'mutes oneself, or ends that' },
  volume('1', 'volume_in', 'down', "one's own voice is softer"),
  volume('2', 'volume_in', '0', 'as it was'),
  volume('3', 'volume_in', 'up', 'louder'),
  volume('4', 'volume_out', 'down', 'the others are softer'),
  volume('5', 'volume_out', '0', 'as they were'),
  volume('6', 'volume_out', 'up', 'louder'),
  // Not `#`, which ends a PIN: pressed after the last digit, it may be heard in the conference.
  { digits: '*0', action: 'hangup', does: 'leaves' },
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
