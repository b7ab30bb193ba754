import { describe, expect, test } from 'vitest';
import { catalogOf, faults } from './small-portal.ts';

const UNITS = {
  'network/units/ett.yaml': 'name: Ett\nkind: forvaltning\nconfirmed: true\n',
  'network/units/tva.yaml': 'name: Två\nkind: bolag\nconfirmed: true\n',
};
const domains = (yaml: string) => faults({ ...UNITS, 'network/domains.yaml': yaml });
const coverage = (yaml: string) => faults({ ...UNITS, 'network/coverage.yaml': yaml });

describe('the domains of work', () => {
  test('are read with the unit that has each', () => {
    const yaml =
      'work: [{ domain: ett.example, unit: ett }, { domain: xn--vning-iua.example }]\npupils: [elev.example]\n';
    expect(catalogOf({ ...UNITS, 'network/domains.yaml': yaml }).domains).toEqual({
      work: [{ domain: 'ett.example', unit: 'ett' }, { domain: 'xn--vning-iua.example' }],
      pupils: ['elev.example'],
    });
  });

  test('are none at all where nobody has written the file', () => {
    expect(catalogOf(UNITS).domains).toEqual({ work: [], pupils: [] });
  });

  test.each([
    'Ett.example',
    'övning.example',
    '@ett.example',
    'kim@ett.example',
    '*.ett.example',
    'example',
    'ett..example',
    'ett.example.',
  ])('%s is not how one is written', (domain) => {
    expect(domains(`work: [{ domain: "${domain}" }]\n`)).toEqual([expect.stringContaining('är ingen domän')]);
  });

  test('stand once, and not among those of pupils as well', () => {
    expect(
      domains('work:\n  - { domain: ett.example }\n  - { domain: ett.example }\npupils:\n  - ett.example\n'),
    ).toEqual([
      'network/domains.yaml:3 work, nummer 2, domain – domänen ”ett.example” står två gånger – ta bort den ena raden',
      'network/domains.yaml:5 pupils, nummer 1 – domänen ”ett.example” står två gånger – ta bort den ena raden',
    ]);
  });

  test('belong to a unit that exists', () => {
    expect(domains('work: [{ domain: ett.example, unit: tre }]\n')).toEqual([
      'network/domains.yaml:1 work, nummer 1, unit – enheten ”tre” finns inte – menade du `tva`?',
    ]);
    expect(domains('work: [{ domain: ett.example, unit: två }]\n')).toEqual([
      'network/domains.yaml:1 work, nummer 1, unit – enheten ”två” finns inte – menade du `tva`?',
    ]);
  });
});

describe('the coverage', () => {
  const YAML = `counted: 2026-11-20
units:
  - { unit: ett, role: contact, confirmed: 2026-09-01 }
  - { unit: tva, role: vacant }
`;

  test('names units in the edition of the network alone', () => {
    const files = { ...UNITS, 'network/coverage.yaml': YAML };
    for (const edition of ['open', 'internal'] as const)
      expect(catalogOf(files, edition).coverage).toEqual({
        counted: '2026-11-20',
        total: 2,
        covered: 1,
        units: [],
        counts: [],
      });
    expect(catalogOf(files, 'network').coverage?.units).toHaveLength(2);
  });

  test('has each unit once, and only such as exist', () => {
    expect(coverage(`${YAML}  - { unit: ett, role: deputy }\n  - { unit: tre, role: deputy }\n`)).toEqual([
      'network/coverage.yaml:5 units, nummer 3, unit – enheten ”ett” står två gånger – skriv om filen: npm run register -- coverage --write',
      'network/coverage.yaml:6 units, nummer 4, unit – enheten ”tre” finns inte – skriv om filen: npm run register -- coverage --write',
    ]);
  });

  test('has no room for a name', () => {
    expect(coverage(`${YAML.replace('role: vacant', 'role: vacant, name: Kim')}`)).toEqual([
      expect.stringContaining('okänd nyckel'),
    ]);
  });
});

describe('a unit', () => {
  const unit = (line: string) =>
    faults({ 'network/units/ett.yaml': `name: Ett\nkind: bolag\nconfirmed: true\n${line}\n` });

  test('names audiences that there are, and a mailbox that is nobody’s own', () => {
    expect(unit('audiences: [skola]\nemail: ett@exempelstad.example')).toEqual([]);
    expect(unit('audiences: [skolan]')).toEqual([
      'network/units/ett.yaml:4 audiences, nummer 1 – ”skolan” finns inte i audiences.yaml – menade du `skola`?',
    ]);
    expect(unit('email: kim.ek@exempelstad.example')).toEqual([expect.stringContaining('en persons e-postadress')]);
    expect(unit('email: ingen adress')).toEqual([expect.stringContaining('är ingen e-postadress')]);
  });
});
