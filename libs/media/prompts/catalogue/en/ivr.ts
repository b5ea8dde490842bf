/** What menus say to callers. */
export const ivr = {
  'ivr.welcome': 'Welcome.',
  'ivr.choose': 'Please choose by pressing a key.',
  'ivr.dial-extension': 'If you know the extension, you can dial it now.',
  'ivr.goodbye': 'Goodbye.',
  'ivr.too-many-steps': 'We are sorry. These menus lead in circles.',
  'ivr.spell-name':
    'Spell the first letters of the first or the last name with the keys of your phone, followed by the hash key.',
  'ivr.no-such-name': 'Nobody of that name was found.',
  'ivr.too-many-names': 'Too many names begin like that. Please spell more letters.',
  'ivr.for': 'For',
  'ivr.at-extension': 'at extension',
  'ivr.press': 'press',
  'ivr.spell-again': 'To spell another name, press star.',
} as const;
