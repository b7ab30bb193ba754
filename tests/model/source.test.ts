import { describe, expect, test } from 'vitest';
import { isIsbn, sourceAddress, sourceSchema, type Source } from '../../src/model/source.ts';
import { checkDigit } from './made-up-numbers.ts';

const source = (fields: Partial<Source>): Source =>
  sourceSchema.parse({ title: 'Titel', publisher: 'Utgivare', ...fields });

describe('an ISBN', () => {
  test.each(['978-3-16-148410-0', '9783161484100', '978 3 16 148410 0', '0-306-40615-2', '080442957X', '080442957x'])(
    '%s is right',
    (isbn) => expect(isIsbn(isbn)).toBe(true),
  );
  test.each([
    '978-3-16-148410-1',
    '0-306-40615-3',
    '12345',
    '',
    '978316148410X',
    'isbn 9783161484100',
    `19900101980${checkDigit('900101980')}`,
  ])('%s is not', (isbn) => expect(isIsbn(isbn)).toBe(false));
});

describe('the reader is led', () => {
  test('to the publisher first', () => {
    expect(sourceAddress(source({ address: 'https://example.org/a', doi: '10.5555/a' }))).toBe('https://example.org/a');
  });
  test('else by the DOI, else by the URN', () => {
    expect(sourceAddress(source({ doi: '10.5555/a', urn: 'urn:nbn:se:a' }))).toBe('https://doi.org/10.5555/a');
    expect(sourceAddress(source({ urn: 'urn:nbn:se:a' }))).toBe('https://urn.kb.se/resolve?urn=urn:nbn:se:a');
  });
  test('nowhere when the source is on paper alone', () => expect(sourceAddress(source({}))).toBeUndefined());
});

test('a source names its publisher or its authors, and is in Swedish unless it says otherwise', () => {
  expect(sourceSchema.safeParse({ title: 'Titel' }).success).toBe(false);
  expect(sourceSchema.safeParse({ title: 'Titel', authors: ['Testa Övning'] }).success).toBe(true);
  expect(source({}).language).toBe('sv');
});
