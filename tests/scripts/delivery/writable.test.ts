import { expect, test } from 'vitest';
import { madeUpList } from '../../support/made-up-mail.ts';
import type { Standing } from '../../../scripts/data/ledger.ts';
import { plan } from '../../../scripts/delivery/plan.ts';
import { faultOf, plainName, writable } from '../../../scripts/delivery/writable.ts';

test.each([
  'a@b@exempelstad.example',
  'a@exempelstad.example\r\nRCPT TO:<tjuv@x.example>',
  'a\u0000@exempelstad.example',
  '<a@exempelstad.example>',
  'a b@exempelstad.example',
  'a,b@exempelstad.example',
  'åsa@exempelstad.example',
  'a@exempelstad',
  'a@-x.example',
  '@exempelstad.example',
  '',
  `${'a'.repeat(250)}@exempelstad.example`,
])('%j is written to by nobody', (address) => {
  expect(faultOf(address)).toBeDefined();
  const { to, left } = writable([{ address, name: '', unit: 'x' }]);
  expect({ to: [...to], left }).toMatchObject({ to: [], left: [{}] });
});

test.each(["o'neil+brev@exempelstad.example", 'a@xn--gteborg-90a.example', 'A.B@Sub.Exempelstad.example'])(
  '%s is written to',
  (address) => expect(faultOf(address)).toBeUndefined(),
);

test('the same address in other capitals gets one letter', () => {
  const { to, left } = writable(['A@x.example', 'a@X.example'].map((address) => ({ address, name: 'A', unit: 'x' })));
  expect(Array.from(to, ({ address }) => address)).toEqual(['a@x.example']);
  expect(
    Array.from(to, ({ address }) => address),
    'gone through again',
  ).toEqual(['a@x.example']);
  expect(left).toHaveLength(1);
});

test('a name is one line of a length that people have, and never cut inside a letter', () => {
  expect(plainName(' Åsa\r\n\tÖberg\u0000 ')).toBe('Åsa Öberg');
  expect([...plainName('😀'.repeat(500))]).toHaveLength(120);
});

test('a plan counts those who still wait for yes or no, and nobody who has left', () => {
  const statuses = ['sent', 'sent', 'deferred', 'refused', 'uncertain', 'claimed'] as const;
  const known = new Map<string, Standing>(statuses.map((status, index) => [`person${index}@exempelstad.example`, { status, attempts: 1, nextTry: null }])); // prettier-ignore
  known.set('nagon-som-har-slutat@exempelstad.example', { status: 'sent', attempts: 1, nextTry: null });
  const counts = { claimed: 1, sent: 3, deferred: 1, refused: 1, uncertain: 1 };
  const ledger = { counts: () => counts, standing: (address: string) => known.get(address) };
  expect(plan(madeUpList(10), ledger)).toMatchObject({ all: 10, remaining: 5 });
});
