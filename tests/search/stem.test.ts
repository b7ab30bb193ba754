import { expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';

test.each([
  ['rapporternas', 'rapport'],
  ['ungdomars', 'ungdomar'],
  ['mötet', 'mot'],
  ['återvändarna', 'atervand'],
  ['våldsbejakande', 'valdsbejak'],
  ['orosanmälan', 'orosanmalan'],
  ['väskan', 'vask'],
  ['flickans', 'flick'],
  ['koran', 'koran'],
  ['möjligheterna', 'moj'],
  ['hotfullt', 'hotfull'],
])('”%s” has the stem ”%s”', (word, expected) => expect(stem(word)).toBe(expected));

test('a stem is always how its word begins', () => {
  for (const word of ['a', 's', 'sås', 'hets', 'nattetid', 'åååå', '2018']) {
    const folded = word.replaceAll('å', 'a');
    expect(folded.startsWith(stem(word)) && stem(word) !== '', word).toBe(true);
  }
});
