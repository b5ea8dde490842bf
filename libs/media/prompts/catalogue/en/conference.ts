/** What is said to who comes into a conference, and in it. */
export const conference = {
  'conference.enter-pin': 'Please enter the PIN of the conference, followed by the hash key.',
  'conference.enter-moderator-pin':
    'Moderators enter their PIN now, followed by the hash key. All others just press the hash key.',
  'conference.wrong-pin': 'That PIN is not right.',
  'conference.refused': 'You can not come into this conference without its PIN. Goodbye.',
  'conference.wait-for-moderator': 'The conference begins when its moderator is there.',
  'conference.you-are-first': 'You are the first in the conference.',
  'conference.muted': 'You are muted. To talk, press zero.',
  'conference.recorded': 'This conference is recorded.',
  'conference.locked': 'This conference is locked.',
  'conference.full': 'This conference is full.',
  'conference.removed': 'You have been removed from the conference.',
  'conference.is-locked': 'The conference is locked now.',
  'conference.is-unlocked': 'The conference is open again.',
} as const;
