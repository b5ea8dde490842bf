/** What callers of queues hear, and agents who say in which state they are. */
export const queues = {
  'queue.nobody': 'Nobody can take your call at the moment. Please call again later. Goodbye.',
  'queue.closed': 'This service has been closed. Goodbye.',
  'queue.please-hold': 'All our agents are talking to others. Please hold the line.',
  'queue.position': 'Your position in the queue is',
  'queue.next': 'You are next.',
  'queue.wait': 'The expected wait is about',
  'queue.wait-less': 'The expected wait is less than one minute.',
  'queue.callback-offer': 'To be called back without losing your place, press',
  'queue.callback-number': 'We will call you back at',
  'queue.callback-confirm':
    'If this is right, press 1. To enter another number, press 2. To go on waiting, press star.',
  'queue.callback-enter': 'Please enter the number with its area code, then press hash.',
  'queue.callback-kept': 'You keep your place. We will call you back. Goodbye.',
  'queue.callback-refused': 'We can not call this number.',
  'queue.callback-here': 'This is the call back that you asked for. To be connected, press 1.',
  'queue.agent-available': 'You are logged in and available.',
  'queue.agent-break': 'You are on a break.',
  'queue.agent-logged-out': 'You are logged out.',
  'queue.agent-unknown': 'This extension is no agent of any queue.',
  'queue.agent-always': 'This extension is always available.',
} as const;
