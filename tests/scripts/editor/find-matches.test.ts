import { expect, test } from 'vitest';
import { matchesIn } from '../../../scripts/editor/find-matches.ts';

const MOBILE = { field: 'personuppgift', fault: 'ett mobilnummer' };

test.each([
  [
    'every number of a line, without the words and signs around it',
    'Ring Anna (070-123 45 67), 073 987 65 43 eller +46 70 123 45 67.',
    MOBILE,
    ['070-123 45 67', '073 987 65 43', '+46 70 123 45 67'],
  ],
  [
    'of several numbers the one at its place',
    'Ring 070-123 45 67, 073 987 65 43 eller 076-111 22 33.',
    { ...MOBILE, field: 'personuppgift, tecken 21' },
    ['073 987 65 43'],
  ],
  [
    'addresses, also in a link',
    'Skriv till anna.andersson@exempelstad.example, [Bo](mailto:bo.berg@exempelstad.example).',
    { field: 'personuppgift', fault: 'en persons e-postadress' },
    ['anna.andersson@exempelstad.example', 'bo.berg@exempelstad.example'],
  ],
  [
    'what a sentence quotes',
    'Se [dit](/finns-inte/) nu.',
    { field: 'brödtext', fault: 'länken ”/finns-inte/” leder ingenstans' },
    ['/finns-inte/'],
  ],
  ['nothing where it is about the line', 'En lång mening.', { field: 'brödtext', fault: 'meningen är lång' }, []],
])('the form finds %s', (_, line, problem, found) => {
  expect(matchesIn(line, problem)).toEqual(found);
});
