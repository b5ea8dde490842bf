import type { ivr as english } from '../en/ivr';

export const ivr: Record<keyof typeof english, string> = {
  'ivr.welcome': 'Willkommen.',
  'ivr.choose': 'Bitte wählen Sie mit einer Taste.',
  'ivr.dial-extension': 'Wenn Sie die Nebenstelle kennen, können Sie sie jetzt wählen.',
  'ivr.goodbye': 'Auf Wiederhören.',
  'ivr.too-many-steps': 'Es tut uns leid. Diese Menüs führen im Kreis.',
  'ivr.spell-name':
    'Buchstabieren Sie den Anfang des Vornamens oder des Nachnamens mit den Tasten Ihres Telefons, und danach die Raute.',
  'ivr.no-such-name': 'Unter diesem Namen wurde niemand gefunden.',
  'ivr.too-many-names': 'Zu viele Namen beginnen so. Bitte buchstabieren Sie weiter.',
  'ivr.for': 'Für',
  'ivr.at-extension': 'Nebenstelle',
  'ivr.press': 'drücken Sie die',
  'ivr.spell-again': 'Für einen anderen Namen drücken Sie den Stern.',
};
