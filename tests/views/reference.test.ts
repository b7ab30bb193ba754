import { expect, test } from 'vitest';
import { sourceSchema } from '../../src/model/source.ts';
import { referenceParts, referenceText } from '../../src/views/reference.ts';

const reference = (source: object) => referenceText(sourceSchema.parse({ title: 'En studie', ...source }));

test('one author: last name, initials, year, title, publisher', () => {
  expect(reference({ authors: ['Exempla Påhittsson'], year: 2024, publisher: 'Exempelförlaget' })).toBe(
    'Påhittsson, E. (2024). En studie. Exempelförlaget.',
  );
});

test('two authors are joined by &', () => {
  expect(reference({ authors: ['Exempla Påhittsson', 'Testa Övning'], year: 2024 })).toBe(
    'Påhittsson, E. & Övning, T. (2024). En studie.',
  );
});

test('many authors are all there, the last one after &', () => {
  expect(reference({ authors: ['Anna Ek', 'Bo Al', 'Åsa Alm'], year: 2024 })).toBe(
    'Ek, A., Al, B. & Alm, Å. (2024). En studie.',
  );
});

test('several first names become several initials, double names keep their hyphens', () => {
  expect(reference({ authors: ['Karl-Erik Olof Övning-Ström'] })).toBe('Övning-Ström, K.-E. O. (u.å.). En studie.');
});

test('particles belong to the last name', () => {
  expect(reference({ authors: ['Anna von Exempel'], year: 2024 })).toBe('von Exempel, A. (2024). En studie.');
  expect(reference({ authors: ['Jan van der Berg'], year: 2024 })).toBe('van der Berg, J. (2024). En studie.');
});

test('an organisation among authors stays as it is', () => {
  expect(reference({ authors: ['Center mot våldsbejakande extremism'], year: 2024 })).toBe(
    'Center mot våldsbejakande extremism (2024). En studie.',
  );
  expect(reference({ authors: ['Exempelinstitutet'], year: 2024 })).toBe('Exempelinstitutet (2024). En studie.');
});

test('without authors the publisher stands first, and only there', () => {
  expect(reference({ publisher: 'Exempelmyndigheten', year: 2024 })).toBe('Exempelmyndigheten (2024). En studie.');
});

test('a year that is not known is said to be missing, as in Swedish APA', () => {
  expect(reference({ publisher: 'Exempelmyndigheten' })).toBe('Exempelmyndigheten (u.å.). En studie.');
});

test('a DOI goes before the address, and the address before a URN', () => {
  const all = { publisher: 'P', year: 2024, doi: '10.5555/x.1', address: 'https://p.example/a', urn: 'urn:nbn:se:x-1' };
  expect(reference(all)).toBe('P (2024). En studie. https://doi.org/10.5555/x.1');
  expect(reference({ ...all, doi: undefined })).toBe('P (2024). En studie. https://p.example/a');
  expect(reference({ ...all, doi: undefined, address: undefined })).toBe(
    'P (2024). En studie. https://urn.kb.se/resolve?urn=urn:nbn:se:x-1',
  );
});

test('a title that ends in a question mark gets no full stop besides', () => {
  expect(reference({ title: 'Vad gör en gata lugn?', publisher: 'P', year: 2024 })).toBe(
    'P (2024). Vad gör en gata lugn?',
  );
});

test('the title stands by itself, with its language where that is not Swedish, so that it is read aloud in its own', () => {
  const parts = (source: object) =>
    referenceParts(sourceSchema.parse({ title: 'A study', authors: ['Anna Ek'], year: 2024, ...source }));
  expect(parts({ language: 'en', publisher: 'Exempelförlaget' })).toEqual({
    before: 'Ek, A. (2024).',
    title: 'A study.',
    lang: 'en',
    after: 'Exempelförlaget.',
  });
  expect(parts({})).toMatchObject({ lang: undefined, after: '' });
});
