import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDERS, OTHER_FILES, PURPOSES, TABLES } from '../../../src/model/personal-data.ts';
import { parseSite } from '../../../src/site.ts';
import {
  informationText,
  processingRecord,
  retentionTable,
} from '../../../scripts/register/record/processing-record.ts';
import { unknownFiles } from '../../../scripts/register/to-consider.ts';
import { emptyRegister } from './made-up.ts';
import { LIST, office } from './office.ts';

const site = parseSite();
const confirmed = {
  ...site,
  processing: {
    ...site.processing,
    legalBasis: { said: 'Allmänt intresse.', confirmed: { by: 'Dataskyddsombudet', on: '2026-12-03' } },
  },
};

describe('what the code obeys', () => {
  test('says of every column of every table why it is there', () => {
    const database = emptyRegister();
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    for (const { name } of tables) {
      const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all(String(name));
      const { columns: described, purpose } = TABLES[name as keyof typeof TABLES];
      expect([name, Object.keys(described).toSorted()]).toEqual([name, columns.map((each) => each.name).toSorted()]);
      expect(PURPOSES).toHaveProperty(purpose);
    }
  });

  test('knows every file that the commands leave in the data folder', async () => {
    const { register, file, data } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    await register('backup');
    await register('extract', 'noa@exempelstad.example');
    await register('forget', 'noa@exempelstad.example', '--yes', '--reason', 'Begäran, dnr 1');
    await register('record');
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['extracts', 'protocols', 'record', 'backups']));
    expect(unknownFiles(data)).toEqual([]);
    writeFileSync(path.join(data, 'lista.csv'), LIST);
    mkdirSync(path.join(data, 'gammalt'));
    writeFileSync(path.join(data, 'gammalt', 'kontaktnatet.sqlite'), '');
    expect(unknownFiles(data).toSorted()).toEqual(['gammalt/kontaktnatet.sqlite', 'lista.csv']);
    expect((await register('due')).said).toContain('lista.csv: filen hör inte hit.');
  });
});

describe('the data protection officer’s papers', () => {
  test('hold everything that is kept of somebody, with its time, and no purpose without persons', () => {
    const text = processingRecord(site, '2026-11-26');
    for (const { label, kept } of [...Object.values(TABLES), ...Object.values(FOLDERS)])
      if (kept)
        expect(text).toMatch(new RegExp(`^\\| ${RegExp.escape(label)} \\|.*\\| ${RegExp.escape(kept)} \\|$`, 'm'));
    for (const { said, whose } of Object.values(PURPOSES)) {
      expect(text).toContain(said);
      expect(text).toContain(whose);
    }
    const rows = retentionTable(site, '2026-11-26').match(/^\|/gm);
    expect(rows).toHaveLength(2 + Object.keys(TABLES).length + Object.keys(FOLDERS).length);
    expect(informationText(site, '2026-11-26')).toContain('Integritetsskyddsmyndigheten');
  });

  test('say that the legal basis is to be confirmed, until a function has done it', () => {
    for (const text of [processingRecord(site, '2026-11-26'), informationText(site, '2026-11-26')])
      expect(text).toContain('artikel 6.1 e i dataskyddsförordningen). Att bekräfta');
    const text = processingRecord(confirmed, '2026-12-04');
    expect(text).toContain('Allmänt intresse. Bekräftat av Dataskyddsombudet den 3 december 2026.');
  });

  test('are three files, which name nobody', async () => {
    const { register, file, data } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    const { said } = await register('record');
    expect(said).toContain('Att bekräfta, i src/site.ts under processing: vem som är ansvarig, rättslig grund');
    const texts = readdirSync(path.join(data, 'record')).map((name) =>
      readFileSync(path.join(data, 'record', name), 'utf8'),
    );
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(text).not.toMatch(/kim|noa|exempelstad\.example/i);
    expect(Object.keys(OTHER_FILES)).toContain('record/');
  });
});
