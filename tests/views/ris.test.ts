import { expect, test } from 'vitest';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { sourceSchema } from '../../src/model/source.ts';
import { risText } from '../../src/views/ris.ts';

const ris = (source: object, kind: Parameters<typeof risText>[1] = 'research') =>
  risText(sourceSchema.parse({ title: 'En studie', ...source }), kind);

test('a source becomes one record that a reference manager can read', () => {
  const source = {
    authors: ['Exempla Påhittsson', 'Testa Övning-Ström'],
    publisher: 'Exempelförlaget',
    year: 2024,
    language: 'en',
    doi: '10.5555/x.1',
    isbn: '9789100000004',
    address: 'https://p.example/a',
  };
  expect(ris(source)).toBe(
    [
      'TY  - JOUR',
      'TI  - En studie',
      'AU  - Påhittsson, Exempla',
      'AU  - Övning-Ström, Testa',
      'PB  - Exempelförlaget',
      'PY  - 2024',
      'LA  - en',
      'DO  - 10.5555/x.1',
      'SN  - 9789100000004',
      'UR  - https://p.example/a',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('what is not known has no line', () => {
  expect(ris({ publisher: 'P' })).toBe('TY  - JOUR\r\nTI  - En studie\r\nPB  - P\r\nLA  - sv\r\nER  - \r\n');
});

test('every kind begins with a type and ends with the end, each once', () => {
  for (const kind of KIND_IDS) {
    const lines = ris({ publisher: 'P' }, kind).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
    expect(lines.at(-1)).toMatch(/^ER {2}-$/);
    expect(lines.filter((line) => /^(TY|ER)/.test(line))).toHaveLength(2);
  }
});

test('an organisation is not turned round as if it were a person', () => {
  expect(ris({ authors: ['Center mot våldsbejakande extremism'] })).toContain(
    'AU  - Center mot våldsbejakande extremism\r\n',
  );
  expect(ris({ authors: ['Exempelinstitutet'] })).toContain('AU  - Exempelinstitutet\r\n');
});

test('particles belong to the last name, as in the reference', () => {
  expect(ris({ authors: ['Anna von Exempel'] })).toContain('AU  - von Exempel, Anna\r\n');
});

test('a line break in a title cannot begin a new line of the record', () => {
  expect(ris({ title: 'En studie\nER  - ', publisher: 'P' })).toContain('TI  - En studie ER -\r\n');
});
