import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/search/address.ts';

test('an address says the words and the filters, and can be shared', () => {
  const state = {
    typed: 'oro & ”hot” 100 % c++',
    filters: { kind: 'Rapporter', topic: 'Oro, samtal och bedömning', year: '2024' },
    order: 'date',
  } as const;
  expect(readAddress(writeAddress(state))).toEqual(state);
  expect(writeAddress({ typed: 'oro', filters: { year: '2024', kind: 'Rapporter' }, order: 'relevance' })).toBe(
    '#q=oro&kind=Rapporter&year=2024',
  );
});

test('nothing asked is no address', () => {
  expect(writeAddress({ typed: '', filters: {}, order: 'relevance' })).toBe('');
});

test('broken and foreign parameters are left out', () => {
  expect(readAddress('#q=%&kind=&colour=red&year=%20&order=x')).toEqual({
    typed: '%',
    filters: {},
    order: 'relevance',
  });
});
