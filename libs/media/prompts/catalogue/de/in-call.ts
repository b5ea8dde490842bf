import type { inCall as english } from '../en/in-call';

export const inCall: Record<keyof typeof english, string> = {
  'transfer.enter-number': 'An welche Nummer verbinden? Geben Sie sie ein, und danach die Raute.',
  'conference.enter-number': 'Wer soll dazukommen? Geben Sie die Nummer ein, und danach die Raute.',
  'transfer.no-such-number': 'Diese Nummer gibt es nicht.',
  'transfer.nobody-answered': 'Niemand hat abgehoben.',
  'transfer.busy': 'Dort ist besetzt.',
  'transfer.back-to-call': 'Sie kommen zurück zu Ihrem Gespräch.',
  'screening.choices': 'Annehmen mit der Eins, zur Mailbox mit der Zwei, ablehnen mit der Drei.',
};
