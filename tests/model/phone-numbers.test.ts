import { describe, expect, test } from 'vitest';
import { withNumbers } from '../../src/model/fill-numbers.ts';
import { checkNumbers } from '../../src/model/phone-numbers.ts';
import { parseBody } from '../../src/model/body.ts';
import { plainText, walk } from '../../src/model/markup.ts';
import type { Contact } from '../../src/model/contact.ts';
import { article, catalogOf, faults } from './small-portal.ts';

const contact = (fields: Partial<Contact> & { id: string }): Contact => ({
  name: fields.id,
  purpose: 'Ring.',
  verified: 'known',
  source: 'Påhittad',
  checked: '2026-11-23',
  ...fields,
});
// The number belongs to the series of Post- och telestyrelsen for film and books.
const CONTACTS = [
  contact({ id: 'larm', name: 'Larmnumret', phone: '112' }),
  contact({ id: 'vaxel', name: 'Växeln', phone: '08-465 004 10' }),
  contact({ id: 'orosanmalan', via: 'vaxel' }),
  contact({ id: 'webben', address: 'https://exempelstad.example/' }),
];
const found = (text: string) => checkNumbers(text, 'reports/x.mdx', CONTACTS);

describe('a number to ring stands in contacts.yaml alone', () => {
  test.each([
    'Ring 112.',
    'Ring 112 om någon är i fara.',
    'Vid fara: 112',
    'larma på 112 med en gång',
    'summary: "Ring 112 vid fara."',
    'Akut läge: **112**',
    '112 om det är bråttom.',
    'Vid fara (112)',
    'Ring 114 14.',
    '11414',
    'Brottsofferjouren har 116 006.',
    '08-465 004 10',
    '(08-465 004 10)',
    '+46 8 465 004 10',
    '031-365 00 00',
    '020-50 80 80',
    '0771-567 567',
    '(031) 365 00 00',
    '(031)-365 00 00',
    '031.365.00.00',
    '031/365 00 00',
    '+46 (0)31-365 00 00',
    '+46 (31) 365 00 00',
    '0046 31 365 00 00',
    'O31-365 OO OO',
    '[Ring växeln](tel:+46313650000)',
    '<tel:0313650000>',
  ])('%s', (text) => expect(found(text)).toHaveLength(1));

  test.each([
    'Polisen fick 112 anmälningar.',
    'minutes: 112',
    'Nyhetsbrevet RAN Update 112.',
    'title: Rapport 112',
    'Läs avsnitt 112 i podden.',
    'Larmet gick: 112 personer evakuerades.',
    'Lagen (2023:196) och SOU 2021:49.',
    '2026-11-26',
    'https://exempel.se/112/08-46500410',
    'doi: 10.1007/978-3-031-36500-0',
    'isbn: 978-91-7585-795-4',
    'Studien omfattar 116 000 barn.',
    'Åren 2010-2014 växte antalet med 1 000 000.',
    'dnr 1008-2021',
    'prop. 2024/25:65 och dnr 0123-26.',
    'diarienummer: 0123/26',
    'Dnr: 01234-2026',
    'ärendenummer 0123-456789',
    'ett mobilnummer: 070-174 06 05, (070) 174 06 05',
    'eller +46 (0)70.174.06.05, 0046 70 1740605, tel:+46701740605',
    'beslutet 01234/2026',
    'Öppet 09.00–10.30 och 08.30-12.00.',
    '01.02.2024 och 01-02-2024',
  ])('not %s', (text) => expect(found(text)).toEqual([]));

  test('is told with the component to write, or with the list that lacks it', () => {
    expect(found('x\nRing 0846500410.')).toEqual([
      {
        file: 'reports/x.mdx',
        line: 2,
        field: 'telefonnummer',
        fault: 'numret 0846500410 står utanför contacts.yaml',
        remedy: 'skriv <Phone id="vaxel" /> i texten; i ett fält skriver du Växeln utan nummer',
      },
    ]);
    expect(found('Ring 114 14.')[0]!.remedy).toBe(
      'lägg kontaktvägen i contacts.yaml och skriv <Phone id="…" /> i texten',
    );
  });

  test('in every file but the list itself', () => {
    const list = `- { id: larm, name: Larm, purpose: Ring., phone: "112", verified: known, source: S, checked: 2026-11-23, email: trygg.stad@exempelstad.example }\n`;
    expect(faults({ 'contacts.yaml': list })).toEqual([]);
    expect(faults({ 'contacts.yaml': list, 'reports/x.mdx': article({}, 'Ring 112.') })).toEqual([
      'reports/x.mdx:11 telefonnummer – numret 112 står utanför contacts.yaml – skriv <Phone id="larm" /> i texten; i ett fält skriver du Larm utan nummer',
    ]);
    expect(
      faults({
        'contacts.yaml': list,
        'network/guideline.yaml': 'title: T\nversion: a\nstate: utkast\nread: Ring 112.\nresponsibilities: []\n',
      }),
    ).toHaveLength(1);
  });
});

describe('<Phone> becomes the number of its contact', () => {
  const filled = (text: string) => withNumbers(parseBody(text, 'x.mdx').body, CONTACTS);

  test('in a sentence, a list and a table, as a link that rings', () => {
    const body = filled(
      'Ring <Phone id="larm" /> nu.\n\n- <Phone id="vaxel" />\n\n| a | b |\n|---|---|\n| x | <Phone id="larm" /> |',
    );
    expect(body.plain).toBe('Ring 112 nu. 08-465 004 10 a b x 112');
    expect(body.links.map(({ target }) => target)).toEqual(['tel:112', 'tel:0846500410', 'tel:112']);
  });

  test('on a line of its own too', () => {
    const body = filled('Före.\n\n<Phone id="larm" />\n\nEfter.');
    expect(
      [...walk(body.nodes)].filter(({ type }) => type === 'paragraph').map((node) => plainText([node]).trim()),
    ).toEqual(['Före.', '112', 'Efter.']);
  });

  test('by way of another contact, whose number it is', () => {
    expect(filled('<Phone id="orosanmalan" />').plain).toBe('08-465 004 10');
  });

  test('and says nothing where there is none; that is told as a fault', () => {
    expect(filled('Ring <Phone id="webben" />!').plain).toBe('Ring !');
  });

  test('in the catalogue’s texts', () => {
    const { entries } = catalogOf({
      'contacts.yaml':
        '- { id: larm, name: Larm, purpose: Ring., phone: "112", verified: known, source: S, checked: 2026-11-23, email: trygg.stad@exempelstad.example }\n',
      'reports/x.mdx': article({}, 'Ring <Phone id="larm" />.'),
    });
    expect(entries[0]!.body.plain).toBe('Ring 112.');
  });
});
