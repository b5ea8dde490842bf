import type { queues as english } from '../en/queues';

export const queues: Record<keyof typeof english, string> = {
  'queue.nobody':
    'Im Moment kann niemand Ihren Anruf entgegennehmen. Bitte rufen Sie später wieder an. Auf Wiederhören.',
  'queue.closed': 'Dieser Dienst wurde geschlossen. Auf Wiederhören.',
  'queue.please-hold': 'Alle unsere Mitarbeiter sprechen gerade. Bitte bleiben Sie am Apparat.',
  'queue.position': 'Ihre Position in der Warteschlange ist',
  'queue.next': 'Sie sind als Nächstes an der Reihe.',
  'queue.wait': 'Die Wartezeit beträgt ungefähr',
  'queue.wait-less': 'Die Wartezeit beträgt weniger als eine Minute.',
  'queue.callback-offer': 'Um ohne Verlust Ihres Platzes zurückgerufen zu werden, drücken Sie',
  'queue.callback-number': 'Wir rufen Sie zurück unter',
  'queue.callback-confirm':
    'Wenn das richtig ist, drücken Sie 1. Für eine andere Nummer drücken Sie 2. Um weiter zu warten, drücken Sie Stern.',
  'queue.callback-enter': 'Bitte geben Sie die Nummer mit Vorwahl ein, dann Raute.',
  'queue.callback-kept': 'Sie behalten Ihren Platz. Wir rufen Sie zurück. Auf Wiederhören.',
  'queue.callback-refused': 'Diese Nummer können wir nicht anrufen.',
  'queue.callback-here':
    'Hier ist der Rückruf, um den Sie gebeten haben. Um verbunden zu werden, drücken Sie 1.',
  'queue.agent-available': 'Sie sind angemeldet und verfügbar.',
  'queue.agent-break': 'Sie sind in der Pause.',
  'queue.agent-logged-out': 'Sie sind abgemeldet.',
  'queue.agent-unknown': 'Diese Nebenstelle gehört zu keiner Warteschlange.',
  'queue.agent-always': 'Diese Nebenstelle ist immer verfügbar.',
};
