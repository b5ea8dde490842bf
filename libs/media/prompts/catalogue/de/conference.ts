import type { conference as english } from '../en/conference';

export const conference: Record<keyof typeof english, string> = {
  'conference.enter-pin': 'Bitte geben Sie die PIN der Konferenz ein, gefolgt von der Raute-Taste.',
  'conference.enter-moderator-pin':
    'Moderatoren geben jetzt ihre PIN ein, gefolgt von der Raute-Taste. Alle anderen drücken nur die Raute-Taste.',
  'conference.wrong-pin': 'Diese PIN ist nicht richtig.',
  'conference.refused': 'Ohne die PIN können Sie nicht an dieser Konferenz teilnehmen. Auf Wiederhören.',
  'conference.wait-for-moderator': 'Die Konferenz beginnt, sobald der Moderator da ist.',
  'conference.you-are-first': 'Sie sind der erste Teilnehmer der Konferenz.',
  'conference.muted': 'Sie sind stummgeschaltet. Um zu sprechen, drücken Sie die Null.',
  'conference.recorded': 'Diese Konferenz wird aufgezeichnet.',
  'conference.locked': 'Diese Konferenz ist geschlossen.',
  'conference.full': 'Diese Konferenz ist voll.',
  'conference.removed': 'Sie wurden aus der Konferenz entfernt.',
  'conference.is-locked': 'Die Konferenz ist jetzt geschlossen.',
  'conference.is-unlocked': 'Die Konferenz ist wieder offen.',
};
