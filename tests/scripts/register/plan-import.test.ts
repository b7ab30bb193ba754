import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from '../../../scripts/register/formula.ts';
import { planImport } from '../../../scripts/register/plan-import.ts';
import { readCsv } from '../../../scripts/register/read-csv.ts';
import { readName } from '../../../scripts/data/name.ts';
import type { Recipient, StopReason } from '../../../scripts/data/person.ts';
import { toCsv } from '../../../scripts/register/to-csv.ts';
import { person } from './made-up.ts';

const TODAY = '2026-11-23';
const rules = {
  findUnit: (words: string) => ['trygghetskontoret', 'annan'].find((unit) => unit === words.toLowerCase()),
  domains: { work: [{ domain: 'exempelstad.example' }], pupils: ['elev.example'] },
  today: TODAY,
};

const stops = (reasons: Record<string, StopReason[]> = {}) => ({
  reasons: (address: string) => reasons[address] ?? [],
});

function plan(rows: string, registered: Recipient[] = [], reasons: Record<string, StopReason[]> = {}) {
  const table = readCsv(new TextEncoder().encode(`epost;namn;enhet;roll\n${rows}`));
  return planImport(table, rules, new Map(registered.map((each) => [each.address, each])), stops(reasons));
}

describe('an import', () => {
  test('adds, changes and leaves alone, and keeps without a name what a change of role ends', () => {
    const kim = person({ confirmed: '2026-09-01' });
    const lo = person({ address: 'lo@exempelstad.example', confirmed: '2026-09-01' });
    const found = plan(
      'KIM@exempelstad.example;Kim Exempel;trygghetskontoret;kontaktperson\nlo@exempelstad.example;Lo;annan;ersättare\nny@exempelstad.example;Ny;annan;prenumerant',
      [kim, lo],
    );
    expect(found.same).toBe(1);
    expect(found.changed).toEqual([
      { ...lo, name: 'Lo', unit: 'annan', role: 'deputy', since: TODAY, confirmed: null },
    ]);
    expect(found.past).toEqual([{ unit: 'trygghetskontoret', role: 'contact', since: '2024-02-01', until: TODAY }]);
    expect(found.added).toEqual([
      {
        address: 'ny@exempelstad.example',
        name: 'Ny',
        unit: 'annan',
        role: 'subscriber',
        since: TODAY,
        confirmed: null,
      },
    ]);
  });

  test('names everything that is wrong with a row, by its number', () => {
    expect(plan('kim@elev.example;;finns inte;chef\nkim@exempelstad.example;Kim;annan;kontaktperson').bad).toEqual([
      {
        row: 2,
        faults: [
          'elev.example är elevernas domän',
          'namnet saknas',
          'enheten ”finns inte” finns inte i content/network/units',
          'rollen ”chef” finns inte: skriv kontaktperson, ersättare eller prenumerant',
        ],
      },
    ]);
  });

  test('takes no personal number in, wherever it stands, and repeats none', () => {
    const rows = [
      'kim@exempelstad.example;Kim 19121212-1212;annan;kontaktperson',
      '19121212-1212@exempelstad.example;Kim;annan;kontaktperson',
      'lo@exempelstad.example;Lo;19121212-1212;kontaktperson',
      'Bo 19121212-1212 <bo@exempelstad.example>;;annan;kontaktperson',
    ];
    const { bad, added } = plan(rows.join('\n'));
    expect(added).toEqual([]);
    expect(bad.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(JSON.stringify(bad)).not.toContain('1212');
  });

  test('takes the same row twice as one, and refuses two that differ', () => {
    const row = 'kim@exempelstad.example;Kim;annan;kontaktperson\n';
    expect(plan(row + row.toUpperCase().replace('KIM;', 'Kim;'))).toMatchObject({ added: [{ name: 'Kim' }], bad: [] });
    const two = plan(`${row}Kim@Exempelstad.example;Kim;annan;ersättare\nlo@exempelstad.example;Lo;annan;ersättare`);
    const fault = (other: number) =>
      `samma adress står också på rad ${other}, med en annan roll (kontaktperson, ersättare). En person kan bara ha en roll. Ingen av raderna tas in: behåll en av dem`;
    // Neither is taken with --skip-bad: the first was, and made a contact person a deputy.
    expect(two.bad).toEqual([
      { row: 2, faults: [fault(3)] },
      { row: 3, faults: [fault(2)] },
    ]);
    expect(two.added.map(({ address }) => address)).toEqual(['lo@exempelstad.example']);
    expect(plan(`${row}kim@exempelstad.example;Kim;trygghetskontoret;kontaktperson`).bad[0]?.faults).toEqual([
      'samma adress står också på rad 3, med en annan enhet. En person kan bara höra till en enhet. Ingen av raderna tas in: behåll en av dem',
    ]);
    expect(plan(row.repeat(2) + row.replace('Kim;', 'Kim Ek;')).bad).toMatchObject([
      { row: 2, faults: [expect.stringContaining('rad 3, 4, med andra uppgifter')] },
      { row: 3 },
      { row: 4 },
    ]);
  });

  test('brings back nobody who was erased, and no subscriber who has ended the letter', () => {
    const rows = 'kim@exempelstad.example;Kim;annan;kontaktperson\nlo@exempelstad.example;Lo;annan;prenumerant';
    expect(
      plan(rows, [], { 'kim@exempelstad.example': ['forgotten'], 'lo@exempelstad.example': ['unsubscribed'] }),
    ).toMatchObject({
      added: [],
      left: [
        { row: 2, reason: 'är raderad ur registret' },
        { row: 3, reason: 'har avslutat informationsbrevet' },
      ],
    });
  });

  test('registers a contact person who has ended the letter, and does not lift the stop', () => {
    const found = plan('kim@exempelstad.example;Kim;annan;kontaktperson', [], {
      'kim@exempelstad.example': ['unsubscribed'],
    });
    expect(found).toMatchObject({ added: [{ role: 'contact' }], stops: [], left: [] });
  });

  test('understands a row with commas, quotes and line breaks in the name', () => {
    expect(plan('kim@exempelstad.example;"Ek, Åsa ""Kim""\nÖberg";annan;kontaktperson').added[0]?.name).toBe(
      'Ek, Åsa "Kim" Öberg',
    );
    expect(plan('Ek, Kim <kim@exempelstad.example>;;annan;kontaktperson').added[0]).toMatchObject({
      address: 'kim@exempelstad.example',
      name: 'Ek, Kim',
    });
  });
});

describe('a name', () => {
  test.each(['\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u2065', '\u206f', '\u3164', '\ufe0f', '\ufff9', '\u{e0041}', '\u{e0100}'])(
    'with %j in it, which nobody sees, is refused',
    (unseen) => expect(readName(`Kim${unseen} Ek`)).toEqual({ fault: 'namnet innehåller osynliga tecken eller styrtecken' }),
  ); // prettier-ignore

  test.each(['Åsa Öberg', "Seán O'Brien-Öst", 'Zoë Ñandú', 'Łucja Šimková', 'مریم رضایی', '山田 花子'])(
    '%s is taken as it is written',
    (name) => expect(readName(name)).toEqual({ value: name }),
  );

  test.each([
    ['Kim\r\nBcc: alla@annan.example', 'namnet innehåller en rad som ser ut som ett brevhuvud'],
    ['Kim\u0000Ek', 'namnet innehåller osynliga tecken eller styrtecken'],
    ['Kim\u202eEk', 'namnet innehåller osynliga tecken eller styrtecken'],
    ['Kim \ufffd', 'namnet innehåller tecken som inte går att läsa'],
    ['Kim \ud800', 'namnet innehåller tecken som inte går att läsa'],
    ['123', 'namnet har inga bokstäver'],
    [
      'PÃ¤r BjÃ¶rk',
      'namnet ”PÃ¤r BjÃ¶rk” är trasigt: å, ä och ö har blivit andra tecken. Hämta listan på nytt ur källan',
    ],
    ['P„r Bj”rk', 'namnet ”P„r Bj”rk” är trasigt: å, ä och ö har blivit andra tecken. Hämta listan på nytt ur källan'],
    ['P&auml;r', 'namnet ”P&auml;r” är trasigt: å, ä och ö har blivit andra tecken. Hämta listan på nytt ur källan'],
    ['P?r Bj?rk', 'namnet ”P?r Bj?rk” är trasigt: å, ä och ö har blivit andra tecken. Hämta listan på nytt ur källan'],
    ['Pnr Person 19121212-1212', 'namnet innehåller ett personnummer eller samordningsnummer: ta bort det'],
    ['Kim 121212 1212 Ek', 'namnet innehåller ett personnummer eller samordningsnummer: ta bort det'],
    ['   ', 'namnet saknas'],
    ['å'.repeat(1_000_000), 'namnet är längre än 120 tecken'],
  ])('%.40j is refused', (name, fault) => {
    expect(readName(name)).toEqual({ fault });
  });
});

describe('an export', () => {
  const people = [
    person({ name: 'Ek; "Kim", Åsa', confirmed: '2026-09-01' }),
    person({ address: 'lo@exempelstad.example', name: "=cmd|' /C calc'!A0", role: 'deputy' }),
    person({ address: 'noa@exempelstad.example', name: "'@Noa", role: 'subscriber', unit: 'annan' }),
  ];

  test('reads back as it was, dates and stops too', () => {
    const csv = toCsv(people, stops({ 'lo@exempelstad.example': ['unsubscribed', 'bounced'] }));
    const found = planImport(readCsv(new TextEncoder().encode(csv)), rules, new Map(), stops());
    expect(found.added).toEqual(people);
    expect(found.stops).toEqual([{ row: 3, address: 'lo@exempelstad.example', reasons: ['unsubscribed', 'bounced'] }]);
  });

  test('has no cell that a spreadsheet would run', () => {
    const { rows } = readCsv(new TextEncoder().encode(toCsv(people, stops())));
    for (const { cells } of rows) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    for (const cell of ['=1', '+1', '-1', '@a', "'=1", "''", 'a', '', '＝1'])
      expect(unguarded(guarded(cell))).toBe(cell);
  });
});
