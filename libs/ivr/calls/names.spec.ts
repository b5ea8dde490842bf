import { lettersOf, spellingsOf } from './names';

describe('spellingsOf', () => {
  it.each([
    ['Ann Lee', ['266533', '533']],
    ["Bo O'Hara-Zúñiga", ['2664272986442', '64272986442', '4272986442', '986442']],
    ['Wałęsa', ['925372']],
    ['Room 12', ['7666']],
    ['山田', []],
  ])('%s: from each of its words on', (name, spellings) => expect(spellingsOf(name)).toEqual(spellings));

  it('has umlauts in both ways of writing them, and ß as ss', () => {
    expect(spellingsOf('Jürgen Groß')).toEqual(['58743647677', '47677', '583743647677']);
  });
});

describe('lettersOf', () => {
  it('are those that are said, however the name is written', () => {
    expect(lettersOf('Zoë Ørsted 2')).toEqual([...'zoeorsted']);
    expect(lettersOf('x'.repeat(100))).toHaveLength(20);
  });
});
