import { describe, expect, test } from 'vitest';
import { FOLDERS, keptOfYou, PERSON_FIELDS, registerFacts, TABLES } from '../../src/model/personal-data.ts';
import { allRecipients, putRecipients } from '../../scripts/data/recipients.ts';
import { merged } from '../../scripts/register/plan-import.ts';
import { factsOf } from '../../scripts/register/extract-parts.ts';
import { matchHeaders } from '../../scripts/register/column-headers.ts';
import { listLine } from '../../scripts/register/list-people.ts';
import { readRow } from '../../scripts/register/read-row.ts';
import { toCsv } from '../../scripts/register/to-csv.ts';
import { emptyRegister, person } from '../scripts/register/made-up.ts';

/** A field that somebody adds to the description, and nowhere else but in a migration. */
const WITH_PHONE = {
  ...PERSON_FIELDS,
  phone: { label: 'Telefon', said: 'tjänstetelefon', why: 'vi ringer om brevet inte når dig', headers: ['telefon'] },
};

describe('a field that is added to the description', () => {
  const kim = { ...person(), phone: '031-365 00 00' };
  const none = { reasons: () => [] };

  test('is a column of the register, written and read', () => {
    const database = emptyRegister();
    database.exec('ALTER TABLE recipients ADD COLUMN phone TEXT');
    putRecipients(database, [kim], WITH_PHONE);
    expect(allRecipients(database, WITH_PHONE)).toEqual([kim]);
  });

  test('is read from a list and written to one', () => {
    const csv = toCsv([kim], none, WITH_PHONE);
    expect(csv).toContain('epost;namn;enhet;roll;sedan;bekräftad;telefon;stopp');
    expect(csv).toContain('031-365 00 00');
    const columns = matchHeaders(['epost', 'namn', 'enhet', 'roll', 'telefon'], WITH_PHONE);
    const rules = {
      findUnit: (words: string) => words,
      domains: { work: [{ domain: 'exempelstad.example' }], pupils: [] },
      today: '2026-11-23',
    };
    const cells = [kim.address, kim.name, kim.unit, 'kontaktperson', kim.phone];
    const read = readRow(cells, columns, rules, WITH_PHONE);
    expect(read).toMatchObject({ person: { phone: kim.phone } });
    if ('person' in read)
      expect(merged(read.person, undefined, '2026-11-23', WITH_PHONE)).toMatchObject({ phone: kim.phone });
  });

  test('is shown in the list, in an extract and on the privacy page', () => {
    expect(listLine(kim, [], WITH_PHONE)).toContain('Telefon: 031-365 00 00');
    expect(factsOf(kim, WITH_PHONE)).toContain('Telefon: 031-365 00 00');
    expect(registerFacts(WITH_PHONE)).toMatch(/ och tjänstetelefon$/);
  });
});

describe('the description', () => {
  test('has every column of the register and every table of the database', () => {
    const database = emptyRegister();
    const columns = database.prepare("SELECT name FROM pragma_table_info('recipients')").all();
    expect(columns.map(({ name }) => name).toSorted()).toEqual(Object.keys(PERSON_FIELDS).toSorted());
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLES).toSorted());
  });

  test('says a time for everything that has something of a person in it', () => {
    for (const { label, said, kept } of keptOfYou())
      expect([label, said, kept]).toEqual([
        expect.stringMatching(/^\p{Lu}/u),
        expect.stringMatching(/[^.]$/),
        expect.stringMatching(/^(?:i|så länge|tills) .+[^.]$/),
      ]);
    expect(keptOfYou()).toHaveLength(10 + Object.keys(FOLDERS).length);
  });
});
