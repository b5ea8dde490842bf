/** What somebody hears who pressed keys during a call. */
export const inCall = {
  'transfer.enter-number': 'Transfer to which number? Enter it, and then the hash key.',
  'conference.enter-number': 'Who is to join? Enter the number, and then the hash key.',
  'transfer.no-such-number': 'This number does not exist.',
  'transfer.nobody-answered': 'Nobody answered.',
  'transfer.busy': 'That number is busy.',
  'transfer.back-to-call': 'You are going back to your call.',
  'screening.choices': 'To take it, press one. For your voicemail, press two. To refuse it, press three.',
} as const;
