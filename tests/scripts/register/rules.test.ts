import { describe, expect, test } from 'vitest';
import { roundOf, toConfirm } from '../../../scripts/register/confirmation-round.ts';
import { coverageOf, coverageYaml } from '../../../scripts/register/coverage-of.ts';
import { disposalGround, forgetGround } from '../../../scripts/register/forget-ground.ts';
import { mentions } from '../../../scripts/register/mentions.ts';
import { catalogOf } from '../../model/small-portal.ts';
import { person } from './made-up.ts';

describe('the confirmation', () => {
  test('goes out once in each half-year', () => {
    expect([roundOf('2026-06-30'), roundOf('2026-07-01')]).toEqual([
      { year: 2026, half: 1 },
      { year: 2026, half: 2 },
    ]);
  });

  test('asks those with a role who have neither begun nor confirmed in the half-year', () => {
    const asked = toConfirm(
      [
        person({ address: 'aldrig@x.example' }),
        person({ address: 'forra@x.example', role: 'deputy', confirmed: '2026-06-30' }),
        person({ address: 'nyss@x.example', confirmed: '2026-07-01' }),
        person({ address: 'ny@x.example', since: '2026-07-01' }),
        person({ address: 'prenumerant@x.example', role: 'subscriber' }),
      ],
      { year: 2026, half: 2 },
    );
    expect(asked.map(({ address }) => address)).toEqual(['aldrig@x.example', 'forra@x.example']);
  });
});

describe('the coverage', () => {
  const files = Object.fromEntries(
    ['ett', 'tva', 'tre'].map((id) => [`network/units/${id}.yaml`, `name: ${id}\nkind: bolag\nconfirmed: true\n`]),
  );
  const { units } = catalogOf(files);
  const people = [
    person({ unit: 'ett', address: 'a@x.example', confirmed: '2026-03-01' }),
    person({ unit: 'ett', address: 'b@x.example', confirmed: '2026-09-01' }),
    person({ unit: 'ett', address: 'c@x.example', role: 'deputy', confirmed: '2026-10-01' }),
    person({ unit: 'tva', address: 'd@x.example', role: 'deputy' }),
    person({ unit: 'tre', address: 'e@x.example', role: 'subscriber' }),
  ];

  test('counts a contact person before a deputy, and a subscriber not at all', () => {
    expect(coverageOf(units, people)).toEqual([
      { unit: 'ett', role: 'contact', confirmed: '2026-09-01' },
      { unit: 'tre', role: 'vacant' },
      { unit: 'tva', role: 'deputy', confirmed: '2024-02-01' },
    ]);
  });

  test('is written as content that the check accepts, without a name or an address', () => {
    const history = [{ counted: '2026-01-01', contact: ['ett'], unconfirmed: [], deputy: [], vacant: ['ended'] }];
    const yaml = coverageYaml({ counted: '2026-11-23', units: coverageOf(units, people), history });
    expect(catalogOf({ ...files, 'network/coverage.yaml': yaml }, 'network').coverage).toMatchObject({
      counted: '2026-11-23',
      total: 3,
      covered: 2,
      counts: [
        { day: '2026-01-01', states: { ett: 'contact', ended: 'vacant' } },
        { day: '2026-11-23', states: { ett: 'contact', tva: 'deputy', tre: 'vacant' } },
      ],
    });
    expect(yaml).not.toMatch(/@|Kim/);
    const empty = coverageYaml({ counted: '2026-11-23', units: [], history: [] });
    expect(catalogOf({ 'network/coverage.yaml': empty }).coverage?.total).toBe(0);
  });
});

describe('the ground for erasing somebody', () => {
  const kim = { address: 'kim.ek@x.example', name: 'Kim Ek' };

  test('is a decision, a reason or both', () => {
    expect(forgetGround({ decision: 'dnr 1/26', reason: undefined }, kim, [])).toEqual({
      ground: 'gallringsbeslut dnr 1/26',
    });
    expect(forgetGround({ decision: undefined, reason: ' Begäran,\ndnr 2 ' }, kim, [])).toEqual({
      ground: 'Begäran, dnr 2',
    });
    expect(forgetGround({ decision: 'dnr 1/26', reason: 'Begäran' }, kim, [])).toEqual({
      ground: 'Begäran (gallringsbeslut dnr 1/26)',
    });
  });

  test('must be there, and must not name the person', () => {
    expect(forgetGround({ decision: undefined, reason: '  ' }, kim, [])).toMatchObject({
      fault: expect.stringContaining('Det behövs ett gallringsbeslut'),
    });
    for (const reason of ['KIM EK vill det', 'Begäran från kim.ek@x.example', 'Begäran från Kim.Ek'])
      expect(forgetGround({ decision: undefined, reason }, kim, [])).toMatchObject({
        fault: expect.stringContaining('Skälet nämner personen'),
      });
    expect(forgetGround({ decision: undefined, reason: 'Begäran av 19121212-1212' }, kim, [])).toEqual({
      fault: 'Skälet innehåller ett personnummer eller samordningsnummer: ta bort det.',
    });
  });

  test('must not name anybody else in the register, nor bear an address', () => {
    const ground = (reason: string) => forgetGround({ decision: undefined, reason }, kim, ['Ström, Lo']);
    expect(ground('Begäran genom Lo Ströms chef')).toEqual({
      fault: 'Skälet nämner någon som finns i registret: skriv det utan namn.',
    });
    expect(ground('Begäran från lo.strom@x.example')).toEqual({
      fault: 'Skälet innehåller en e-postadress: skriv det utan.',
    });
    expect(ground('Begäran, dnr 2')).toEqual({ ground: 'Begäran, dnr 2' });
  });

  test('has an example of its own where nobody has asked and a time is out', () => {
    expect(disposalGround({ decision: undefined, reason: undefined }, [])).toEqual({
      fault:
        'Inget är gallrat. Det behövs ett gallringsbeslut (fältet disposalDecision i src/site.ts) eller ett skäl: lägg till --reason "Gallring enligt beslut, dnr …".',
    });
  });
});

describe('a file mentions an address', () => {
  const address = 'kim.ek@exempelstad.example';
  const base64 = Buffer.from(`Till: ${address} med flera ord så att det blir en lång rad i Base64`).toString('base64');
  test.each([
    ['as it is', `To: Kim <Kim.Ek@Exempelstad.example>\r\n`],
    ['in quoted-printable', 'kim.ek=40exempelstad.example'],
    ['in the address of a link', '<a href="mailto:kim.ek%40exempelstad.example?subject=x">'],
    ['with characters of markup', 'kim&#46;ek&commat;exempelstad.example'],
    ['over tags', '<w:t>kim.ek</w:t></w:r><w:r><w:t>@exempelstad.example</w:t>'],
    ['in Base64 within JSON', `{"a":"${base64}"}`],
    ['over a soft line break', 'kim.ek@exempel=\r\nstad.example'],
    ['in Base64', base64.replace(/(.{76})/g, '$1\r\n')],
    ['in an encoded header', `Subject: =?UTF-8?B?${Buffer.from(address).toString('base64')}?=`],
    ['before a full stop', `Svara ${address}.`],
    ['as Outlook saves it', Buffer.from(`字${address}`, 'utf16le')],
    ['as Outlook saves it, at an odd place', Buffer.concat([Buffer.from('x'), Buffer.from(address, 'utf16le')])],
  ])('%s', (_, content) => {
    expect(mentions(Buffer.from(content), address)).toBe(true);
  });

  test.each([
    'bkim.ek@exempelstad.example',
    'kim.ek@exempelstad.example.se',
    'kim.ek@exempelstad.examples',
    'kim@exempelstad.example',
    '',
  ])('but not when it says %s', (content) => {
    expect(mentions(Buffer.from(content), address)).toBe(false);
  });

  test('also by the name of an international domain', () => {
    expect(mentions(Buffer.from('Till: kim@övning.example'), 'kim@xn--vning-iua.example')).toBe(true);
  });
});
