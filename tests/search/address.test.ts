import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/search/address.ts';

test('an address says the words and the filters, and can be shared', () => {
  const state = {
    typed: 'oro & ”hot” 100 % c++',
    filters: { kind: 'Rapporter', topic: 'Oro, samtal och bedömning', year: '2024' },
  };
  expect(readAddress(writeAddress(state))).toEqual(state);
  expect(writeAddress({ typed: 'oro', filters: { year: '2024', kind: 'Rapporter' } })).toBe(
    '?q=oro&kind=Rapporter&year=2024',
  );
});

test('nothing asked is no address', () => {
  expect(writeAddress({ typed: '', filters: {} })).toBe('');
});

test('broken and foreign parameters are left out', () => {
  expect(readAddress('?q=%&kind=&colour=red&year=%20')).toEqual({ typed: '%', filters: {} });
});
