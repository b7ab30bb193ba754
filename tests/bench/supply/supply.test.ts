import { describe, expect, test } from 'vitest';
import { auditWords } from './audit.ts';
import { demandOf } from './licences.ts';
import { installedForRunning } from './packages.ts';
import { licenceReport } from './report.ts';

describe('what a licence asks', () => {
  test.each([
    'MIT',
    '(MIT OR GPL-3.0)',
    'BSD-3-Clause',
    'MIT AND (ISC OR EUPL-1.1+)',
    'MIT (http://x.example/licence.txt)',
  ])('%s lets the package be passed on', (licence) => expect(demandOf(licence)).toBe('permissive'));

  test.each([
    'LGPL-3.0',
    'GPL-2.0 WITH Classpath-exception-2.0',
    'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    'MPL-2.0',
    'AGPL-3.0-only OR EUPL-1.2',
  ])('%s asks that changes are shared', (licence) => expect(demandOf(licence)).toBe('copyleft'));

  test.each([
    undefined,
    '',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'MIT AND Egen',
    '(MIT',
    'MIT ISC',
    'MITT',
    'GPLX',
  ])('%s must be read by somebody', (licence) => expect(demandOf(licence)).toBe('unknown'));

  test('an unknown licence that nobody must choose does no harm', () => {
    expect(demandOf('MIT OR Egen')).toBe('permissive');
  });
});

describe('what is installed for running', () => {
  const lock = {
    packages: {
      '': { dependencies: { ett: '1', två: '1' }, devDependencies: { prov: '1' } },
      'node_modules/ett': { version: '1.0.0', license: 'MIT', dependencies: { del: '2' } },
      'node_modules/ett/node_modules/del': { version: '2.0.0', license: 'MIT', dependencies: { ring: '1' } },
      'node_modules/två': { version: '1.0.0', optionalDependencies: { del: '1', annan: '1' } },
      'node_modules/del': { version: '1.0.0', license: 'MIT', peerDependencies: { ring: '1' } },
      'node_modules/ring': { version: '1.0.0', license: 'ISC', dependencies: { del: '1' } },
      'node_modules/annan': { version: '1.0.0', optional: true },
      'node_modules/prov': { version: '1.0.0', dev: true, license: 'GPL-3.0' },
    },
  };
  const manifests: Record<string, unknown> = {
    'node_modules/del': { license: { type: 'LGPL-3.0', url: 'x' } },
    'node_modules/två': { licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] },
    'node_modules/ring': { license: 7 },
  };
  const installed = installedForRunning(lock, (place) =>
    place === 'node_modules/annan' ? undefined : (manifests[place] ?? {}),
  );
  const told = installed.map(({ name, version, licence, broughtBy }) => [name, version, licence, broughtBy.join(' ')]);

  test('is told with the licence of its own manifest, and with all that bring it in, rings and inner copies too', () => {
    expect(told).toEqual([
      ['del', '1.0.0', 'LGPL-3.0', 'ett två'],
      ['del', '2.0.0', 'MIT', 'ett'],
      ['ett', '1.0.0', 'MIT', 'ett'],
      ['ring', '1.0.0', 'ISC', 'ett två'],
      ['två', '1.0.0', 'MIT OR GPL-2.0', 'två'],
    ]);
  });

  test('what wants reading stands first, with its reason to be there', () => {
    const named = (name: string, licence: string | undefined) => ({
      name,
      version: '1',
      licence,
      broughtBy: [name],
    });
    const report = licenceReport([named('a', 'MIT'), named('dictionary-sv', 'LGPL-3.0'), named('c', undefined)]);
    expect(report).toContain('3 packages that are installed for running: 1 unknown, 1 copyleft');
    expect(report).toMatch(/^c .*unknown[\s\S]*^dictionary-sv .*copyleft[\s\S]*^a .*permissive/m);
    expect(report).toContain('dictionary-sv is LGPL and read at build only');
    expect(licenceReport([named('a', 'MIT')])).not.toContain('dictionary-sv');
  });
});

describe('what npm knows against the packages', () => {
  const hole = (name: string, severity: string, fixAvailable: unknown, via: unknown[]) => ({
    name,
    severity,
    isDirect: false,
    via,
    effects: [],
    range: '<2',
    nodes: [],
    fixAvailable,
  });
  const said = (vulnerabilities: Record<string, unknown>) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

  test('the worst stands first, with what mends it', () => {
    const words = auditWords(
      said({
        a: hole('a', 'low', true, ['c']),
        b: hole('b', 'critical', { name: 'b', version: '2.0.0', isSemVerMajor: true }, [{ title: 'Läcker' }]),
        c: hole('c', 'low', false, [{ title: 'Hänger' }]),
      }),
    );
    expect(words).toMatch(
      /^b +critical +<2 +b 2\.0\.0 +Läcker\na +low +<2 +npm audit fix +through c\nc +low +<2 +nothing yet +Hänger$/m,
    );
  });

  test('nothing is said to be nothing', () => {
    expect(auditWords(said({}))).toBe('None.');
  });

  test.each([
    [
      'a registry that refuses',
      '{"message":"405 Method Not Allowed - POST https://kim:hemligt@x.example/-/npm","error":{}}',
      undefined,
      '(405 Method Not Allowed)',
    ],
    [
      'no network',
      '{"message":"request to https://x.example/-/npm failed, reason: getaddrinfo ENOTFOUND x.example","error":{}}',
      undefined,
      'ENOTFOUND',
    ],
    ['an answer cut short', '{"vulnerabilities": {', undefined, 'cannot be read'],
    ['words of another kind', '[]', undefined, 'cannot be read'],
    [
      'no answer in time',
      '{"vulnerabilities":{}}',
      Object.assign(new Error('x'), { code: 'ETIMEDOUT' }),
      'no answer in 60 s',
    ],
    ['no npm', '', Object.assign(new Error('x'), { code: 'ENOENT' }), 'npm cannot be run'],
  ])('%s is told in one sentence, and never as nothing', (_, words, stopped, why) => {
    const told = auditWords(words, stopped);
    expect(told).toMatch(/^Not known, since [^\n]+: run it again where the registry answers\.$/);
    expect(told).toContain(why);
    expect(told).not.toMatch(/hemligt|:\/\//);
  });
});
