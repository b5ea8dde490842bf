import type { groups as english } from '../en/groups';

export const groups: Record<keyof typeof english, string> = {
  'group.call-for': 'Sie haben einen Anruf von',
  'group.you-have-a-call': 'Sie haben einen Anruf.',
  'group.press-one-to-take': 'Zum Annehmen drücken Sie die Eins. Zum Ablehnen die Zwei.',
  'group.taken-elsewhere': 'Der Anruf wurde von jemand anderem angenommen.',
  'group.caller-gone': 'Der Anrufer hat aufgelegt.',
  'group.say-your-name': 'Bitte sagen Sie nach dem Signalton Ihren Namen.',
  'group.nobody-available': 'Zurzeit ist niemand erreichbar. Bitte rufen Sie später noch einmal an.',
};
