/** What whoever is called by a ring group hears. */
export const groups = {
  'group.call-for': 'You have a call from',
  'group.you-have-a-call': 'You have a call.',
  'group.press-one-to-take': 'To take it, press one. To refuse it, press two.',
  'group.taken-elsewhere': 'The call was taken by somebody else.',
  'group.caller-gone': 'The caller has hung up.',
  'group.say-your-name': 'Please say your name after the tone.',
  'group.nobody-available': 'Nobody is available at the moment. Please call again later.',
} as const;
