import { catalogue, type Language, languageOf, languages, promptKeys } from './catalogue';
import { cardinal as german, ordinal as germanOrdinal } from './catalogue/de/numbers';
import { cardinal as english, ordinal as englishOrdinal } from './catalogue/en/numbers';
import { type Speech, spoken } from './speech';

const NOW = new Date('2026-03-10T12:00:00Z');

/** What a caller hears, in words. */
function words(language: Language, ...parts: Speech[]): string {
  return spoken(language, parts, NOW)
    .map((part) => (typeof part === 'string' ? catalogue[language][part] : `<${part.source}>`))
    .join(' ');
}

describe('the catalogue', () => {
  it('has a text for every sentence in every language, and the same ones', () => {
    expect(languages).toEqual(['en', 'de']);
    for (const language of languages) {
      expect(Object.keys(catalogue[language]).sort()).toEqual([...promptKeys].sort());
      const empty = Object.entries(catalogue[language]).filter(([, text]) => !/\p{L}/u.test(text));
      expect(empty).toEqual([]);
    }
  });

  it('has keys that are file names, and texts that a speech program takes for text', () => {
    for (const key of promptKeys) expect(key).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
    for (const language of languages) {
      for (const text of Object.values(catalogue[language])) expect(text).toMatch(/^\p{L}[^<>[\]\n]*$/u);
    }
  });

  it.each([
    ['en', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['EN-gb', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('speaks to %j in %s', (tag, language) => expect(languageOf(tag)).toBe(language));
});

describe('numbers', () => {
  it.each([
    [0, 'zero', 'null'],
    [1, 'one', 'eins'],
    [12, 'twelve', 'zwölf'],
    [16, 'sixteen', 'sechzehn'],
    [17, 'seventeen', 'siebzehn'],
    [20, 'twenty', 'zwanzig'],
    [21, 'twenty-one', 'einundzwanzig'],
    [30, 'thirty', 'dreißig'],
    [59, 'fifty-nine', 'neunundfünfzig'],
    [66, 'sixty-six', 'sechsundsechzig'],
    [77, 'seventy-seven', 'siebenundsiebzig'],
    [100, 'one hundred', 'einhundert'],
    [101, 'one hundred one', 'einhundert eins'],
    [234, 'two hundred thirty-four', 'zweihundert vierunddreißig'],
    [1000, 'one thousand', 'ein tausend'],
    [1001, 'one thousand one', 'ein tausend eins'],
    [
      21345,
      'twenty-one thousand three hundred forty-five',
      'einundzwanzig tausend dreihundert fünfundvierzig',
    ],
    [101000, 'one hundred one thousand', 'einhundert ein tausend'],
    [
      999999,
      'nine hundred ninety-nine thousand nine hundred ninety-nine',
      'neunhundert neunundneunzig tausend neunhundert neunundneunzig',
    ],
    [1234567, 'one two three four five six seven', 'eins zwei drei vier fünf sechs sieben'],
    [-3, 'zero', 'null'],
    [2.9, 'two', 'zwei'],
  ])('says %d as "%s" and "%s"', (number, inEnglish, inGerman) => {
    expect([words('en', { number }), words('de', { number })]).toEqual([inEnglish, inGerman]);
  });

  it('are all different, up to 99', () => {
    for (const cardinal of [english, german]) {
      expect(new Set(Array.from({ length: 100 }, (_, n) => cardinal(n))).size).toBe(100);
    }
  });

  it('are said as belonging to what is counted', () => {
    const counted = (number: number, key: 'voicemail.new-message' | 'voicemail.new-messages') =>
      words('de', 'voicemail.you-have', { number }, key);
    expect(counted(1, 'voicemail.new-message')).toBe('Sie haben eine neue Nachricht.');
    expect(counted(2, 'voicemail.new-messages')).toBe('Sie haben zwei neue Nachrichten.');
    expect(words('en', 'voicemail.you-have', { number: 1 }, 'voicemail.new-message')).toBe(
      'You have one new message.',
    );
  });

  it.each([
    [1, 'first', 'erster'],
    [2, 'second', 'zweiter'],
    [3, 'third', 'dritter'],
    [5, 'fifth', 'fünfter'],
    [7, 'seventh', 'siebter'],
    [8, 'eighth', 'achter'],
    [9, 'ninth', 'neunter'],
    [12, 'twelfth', 'zwölfter'],
    [19, 'nineteenth', 'neunzehnter'],
    [20, 'twentieth', 'zwanzigster'],
    [21, 'twenty-first', 'einundzwanzigster'],
    [23, 'twenty-third', 'dreiundzwanzigster'],
    [30, 'thirtieth', 'dreißigster'],
    [31, 'thirty-first', 'einunddreißigster'],
  ])('counts day %d as %s and %s', (day, inEnglish, inGerman) => {
    expect([englishOrdinal(day), germanOrdinal(day)]).toEqual([inEnglish, inGerman]);
  });
});

describe('digits', () => {
  it('are said one by one, keys by their names, and nothing else', () => {
    expect(words('en', { digits: '+49 1*0#x' })).toBe('plus four nine one star zero hash');
    expect(spoken('en', [{ digits: '7'.repeat(500) }])).toHaveLength(40);
  });
});

describe('dates and times', () => {
  const at = (date: string, timezone = 'UTC') => ({ date: new Date(date), timezone });
  it.each([
    [at('2026-03-10T15:45:00Z'), 'today at three forty-five P M', 'heute um fünfzehn Uhr fünfundvierzig'],
    [at('2026-03-09T00:00:00Z'), 'yesterday at twelve A M', 'gestern um null Uhr'],
    [
      at('2026-03-08T12:05:00Z'),
      'Sunday March eighth at twelve oh five P M',
      'Sonntag achter März um zwölf Uhr fünf',
    ],
    [
      at('2025-12-31T01:01:00Z'),
      'Wednesday December thirty-first at one oh one A M',
      'Mittwoch einunddreißigster Dezember um ein Uhr eins',
    ],
    [at('2026-03-09T23:30:00Z', 'Europe/Berlin'), 'today at twelve thirty A M', 'heute um null Uhr dreißig'],
    [
      at('2026-03-10T03:30:00Z', 'America/New_York'),
      'yesterday at eleven thirty P M',
      'gestern um dreiundzwanzig Uhr dreißig',
    ],
    [at('2026-03-11T08:00:00Z'), 'Wednesday March eleventh at eight A M', 'Mittwoch elfter März um acht Uhr'],
  ])('says %j as "%s" and "%s"', (date, inEnglish, inGerman) => {
    expect([words('en', date), words('de', date)]).toEqual([inEnglish, inGerman]);
  });

  it('says the time alone', () => {
    const time = { time: new Date('2026-03-10T13:00:00Z'), timezone: 'UTC' };
    expect(words('en', 'feature.the-time-is', time)).toBe('The time is one P M');
    expect(words('de', 'feature.the-time-is', time)).toBe('Es ist dreizehn Uhr');
  });
});

describe('durations', () => {
  it.each([
    [0, 'zero seconds', 'null Sekunden'],
    [1, 'one second', 'eine Sekunde'],
    [75, 'one minute fifteen seconds', 'eine Minute fünfzehn Sekunden'],
    [120, 'two minutes', 'zwei Minuten'],
    [3601.4, 'one hour one second', 'eine Stunde eine Sekunde'],
    [7261, 'two hours one minute one second', 'zwei Stunden eine Minute eine Sekunde'],
  ])('says %d seconds as "%s" and "%s"', (seconds, inEnglish, inGerman) => {
    expect([words('en', { seconds }), words('de', { seconds })]).toEqual([inEnglish, inGerman]);
  });
});

it('says recordings, silence and tones as the switch plays them', () => {
  expect(words('en', { audio: '/media/a.wav' }, { silence: 250.4 }, { tone: 'beep' })).toBe(
    '</media/a.wav> <silence_stream://250> <tone_stream://%(500,0,640)>',
  );
});
