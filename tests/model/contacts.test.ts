import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { dial } from '../../src/model/contact.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { article, faults, issue, meeting, portal, TODAY } from './small-portal.ts';

const way = (id: string, more: string) =>
  `- { id: ${id}, name: ${id}, purpose: Ring., verified: known, source: Påhittad, checked: 2026-11-23${more && `, ${more}`} }\n`;
const LIST =
  way('larm', 'phone: "112", email: trygg.stad@exempelstad.example') +
  way('webben', 'address: "https://exempelstad.example/"');
const told = (files: Record<string, string>) => faults({ 'contacts.yaml': LIST, ...files });

describe('a contact that is named', () => {
  test('must be there: in the box', () => {
    expect(told({ 'guidance/x.mdx': article({ contacts: '[larm, larmm]' }) })).toEqual([
      'guidance/x.mdx:9 contacts, nummer 2 – ”larmm” finns inte i contacts.yaml – menade du `larm`?',
    ]);
  });

  test.each([
    ['guidance/x.mdx', article({}, 'Ring <Phone id="lamr" />.'), 11],
    ['newsletters/2026-1.mdx', issue({}, 'Ring <Phone id="lamr" />.'), 8],
    ['network/meetings/m.mdx', meeting({}, 'Ring <Phone id="lamr" />.'), 10],
  ])('must be there: in the text of %s', (file, text, line) => {
    expect(told({ [file]: text })).toEqual([
      `${file}:${line} <Phone> – kontaktvägen ”lamr” finns inte – menade du \`larm\`?`,
    ]);
  });

  test('must have a number where one is asked for', () => {
    expect(told({ 'guidance/x.mdx': article({}, 'Ring <Phone id="webben" />.') })).toEqual([
      'guidance/x.mdx:11 <Phone> – kontaktvägen ”webben” har inget nummer – välj ett id som finns i contacts.yaml och som har ett nummer',
    ]);
    expect(told({ 'guidance/x.mdx': article({ contacts: '[webben]' }) })).toEqual([]);
  });

  test('may lend its number, if it has one', () => {
    expect(told({ 'contacts.yaml': LIST + way('oro', 'via: larm') })).toEqual([]);
    expect(told({ 'contacts.yaml': LIST + way('oro', 'via: webben') })).toEqual([
      'contacts.yaml:3 via – ”webben” har inget nummer – välj ett id som finns i contacts.yaml och som har ett nummer',
    ]);
    expect(told({ 'contacts.yaml': LIST + way('oro', 'via: larn') })).toEqual([
      'contacts.yaml:3 via – ”larn” finns inte i contacts.yaml – menade du `larm`?',
    ]);
  });

  test('that points at itself is told once, in the list', () => {
    const oro = way('oro', 'via: oro');
    expect(told({ 'contacts.yaml': LIST + oro, 'guidance/x.mdx': article({}, '<Phone id="oro" />') })).toEqual([
      'contacts.yaml:3 via – kontaktvägen hänvisar till sig själv – skriv id för den som har numret',
    ]);
  });

  test('is not missed while an id stands twice in the list: it was another one a moment ago', () => {
    const twice = LIST + way('larm', 'phone: "114 14"');
    expect(told({ 'contacts.yaml': twice, 'guidance/x.mdx': article({ contacts: '[polisen]' }) })).toEqual([
      'contacts.yaml:3 id – id ”larm” finns redan i contacts.yaml – ge den ena ett annat id',
    ]);
  });

  test('is not missed while the list has a fault of its own', () => {
    const files = {
      'contacts.yaml': '- { id: larm }\n',
      'guidance/x.mdx': article({ contacts: '[oro]' }, '<Phone id="oro" />'),
    };
    expect(faults(files).filter((each) => !each.startsWith('contacts.yaml'))).toEqual([]);
  });
});

describe('a hint for the text that says ring and shows no way', () => {
  const hints = (file: string, text: string) =>
    buildCatalog(portal({ 'contacts.yaml': LIST, [file]: text }), { edition: 'open', today: TODAY })
      .hints.filter(({ hint }) => hint === 'kontaktvag')
      .map(formatProblem);

  test('own guidance always shows one', () => {
    expect(hints('guidance/x.mdx', article())).toEqual([
      'guidance/x.mdx:2 contacts – vägledningen visar ingen kontaktväg – skriv id:n ur contacts.yaml, till exempel `contacts: [larm]`',
    ]);
    expect(hints('guidance/x.mdx', article({ contacts: '[larm]' }))).toEqual([]);
  });

  test.each(['Ring polisen.', 'Larma först.'])('%s', (text) => {
    expect(hints('questions/x.mdx', article({}, text))).toHaveLength(1);
    expect(hints('questions/x.mdx', article({}, `${text} <Phone id="larm" />`))).toEqual([]);
    expect(hints('questions/x.mdx', article({}, `${text} [Kontakt](/kontakt/)`))).toEqual([]);
  });
});

test.each([
  ['+46 (0)31-365 00 00', 'tel:+46313650000'],
  ['+46 31 365 00 00', 'tel:+46313650000'],
  ['(0)31-365 00 00', 'tel:0313650000'],
  ['031-365 00 00', 'tel:0313650000'],
  ['112', 'tel:112'],
])('%s is rung as %s', (phone, href) => expect(dial(phone)).toBe(href));
