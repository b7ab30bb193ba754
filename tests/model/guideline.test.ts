import { describe, expect, test } from 'vitest';
import { isFollowedUp, responsibilitiesOf } from '../../src/model/guideline.ts';
import { catalogOf, faults, guideline } from './small-portal.ts';

const UNITS = {
  'network/units/kontoret.yaml': 'name: Kontoret\nkind: forvaltning\nconfirmed: true\n',
  'network/units/bostads-ab.yaml': 'name: Bostads AB\nkind: bolag\nconfirmed: true\n',
};

const found = (...duties: Parameters<typeof guideline>[0]) =>
  faults({ ...UNITS, 'network/guideline.yaml': guideline(duties) });

describe('what a unit is responsible for', () => {
  const catalog = catalogOf({
    ...UNITS,
    'network/guideline.yaml': guideline([
      { id: 'alla', who: 'all', followUp: 'Har ni det?' },
      { id: 'forvaltningar', who: 'forvaltning' },
      { id: 'bolagen', who: 'bolag' },
      { id: 'kontorets', who: 'units', units: '[kontoret]' },
      { id: 'natverkets', who: 'function' },
    ]),
  });
  const of = (id: string) =>
    responsibilitiesOf(
      catalog.guideline,
      catalog.units.find((unit) => unit.id === id)!,
    );

  test('is what all have, what its kind has and what names it, in the order of the guideline; never what a function has', () => {
    expect(of('kontoret').map(({ id }) => id)).toEqual(['alla', 'forvaltningar', 'kontorets']);
    expect(of('bostads-ab').map(({ id }) => id)).toEqual(['alla', 'bolagen']);
  });

  test('is followed up where there is a question to ask', () => {
    expect(of('kontoret').filter(isFollowedUp)).toMatchObject([{ id: 'alla', followUp: 'Har ni det?' }]);
  });

  test('is nothing in a city without a guideline', () => {
    const none = catalogOf(UNITS);
    expect(responsibilitiesOf(none.guideline, none.units[0]!)).toEqual([]);
  });
});

describe('a fault in the guideline is one sentence with its line', () => {
  test('two responsibilities with one id', () => {
    expect(found({ id: 'a' }, { id: 'b' }, { id: 'a' })).toEqual([
      'network/guideline.yaml:8 responsibilities, nummer 3, id – id ”a” står två gånger – ge det ena ansvaret ett annat id',
    ]);
  });

  test('a unit that does not exist', () => {
    expect(found({ id: 'a', who: 'units', units: '[kontoret, kontorte]' })).toEqual([
      'network/guideline.yaml:6 responsibilities, nummer 1, units, nummer 2 – enheten ”kontorte” finns inte – menade du `kontoret`?',
    ]);
  });

  test('units that are not counted up, and such as are where all are meant', () => {
    expect(found({ id: 'a', who: 'units' }, { id: 'b', who: 'all', units: '[kontoret]' })).toEqual([
      'network/guideline.yaml:6 responsibilities, nummer 1, who – är units, men ingen enhet är uppräknad – lägg till raden `units: [enhetens-id]`',
      'network/guideline.yaml:7 responsibilities, nummer 2, units – står fast who är all – ta bort raden, eller skriv who: units',
    ]);
  });

  test('a question to units about what a function has', () => {
    expect(found({ id: 'a', who: 'function', followUp: 'Gör ni det?' })).toEqual([
      'network/guideline.yaml:6 responsibilities, nummer 1, followUp – frågar enheterna om något som en funktion har ansvar för – ta bort raden, eller skriv i who vilka enheter som har ansvaret',
    ]);
  });

  test.each([
    [
      'who: alla',
      'har ett värde som inte finns – menade du `all`? välj annars ett av: all, forvaltning, bolag, units, function',
    ],
    ['holder: Anna Svensson', 'är ett personnamn'],
    ['paragraf: 3', 'okänd nyckel'],
  ])('%s', (line, words) => {
    const [key = '', value = ''] = line.split(': ');
    expect(found({ id: 'a', [key]: value })).toEqual([expect.stringContaining(words)]);
  });

  test('a head without version, and a state that there is none of', () => {
    const file = guideline([]).replace('version: utkast-1\n', '').replace('state: utkast', 'state: gällande');
    expect(faults({ 'network/guideline.yaml': file })).toEqual([
      'network/guideline.yaml:1 version – saknas – lägg till raden `version: …`',
      'network/guideline.yaml:2 state – har ett värde som inte finns – välj ett av: utkast, antagen',
    ]);
  });
});
