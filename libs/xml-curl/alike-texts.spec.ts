import fc from 'fast-check';
import { AlikeTexts } from './alike-texts';

describe('AlikeTexts', () => {
  it('gives back every text, whatever is said to be its own', () => {
    const words = fc.constantFrom('1', '10', '1001', 'acme.example', '"1001"', '(a|b)', '$&', '', ' ', 'ä');
    const texts = fc.array(fc.tuple(fc.array(words), fc.array(words)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, (all) => {
        const alike = new AlikeTexts();
        for (const [parts, own] of all)
          expect(alike.take(parts.join(''), own).toString()).toBe(parts.join(''));
      }),
    );
  });

  it('keeps once what is alike: of each text only its own values are its own', () => {
    const alike = new AlikeTexts();
    const long = 'x'.repeat(2_000);
    const of = (number: string) => alike.take(`<${number}>${long}<${number}@acme>`, [number]);
    const [one, other] = [of('1001'), of('1002')];
    expect([one.ownLength, other.ownLength]).toEqual([4, 4]);
    expect(Reflect.get(one, 'shared')).toBe(Reflect.get(other, 'shared'));
    expect(other.toString()).toBe(`<1002>${long}<1002@acme>`);
  });
});
