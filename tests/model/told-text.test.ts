import { describe, expect, test } from 'vitest';
import { findUntold } from '../../src/model/told-text.ts';
import { article } from './small-portal.ts';

const now = (fields: Record<string, string> = {}, body = 'Ring växeln.') => ({
  path: 'guidance/x.mdx',
  text: article(fields, body),
});
const told = { changes: '[{ date: 2026-11-28, what: Numret är nytt. }]' };
const small = { changes: '[{ date: 2026-11-28, what: Stavfel., minor: true }]' };
const first = article({}, 'Ring.');
const draft = article({ status: 'draft' }, 'Ring.');

describe('a published guidance whose text is changed', () => {
  test('is asked for what, until a line says it', () => {
    expect(findUntold(now(), [first])).toMatchObject({ file: 'guidance/x.mdx', field: 'changes' });
    expect(findUntold(now(told), [first])).toBeUndefined();
    expect(findUntold(now(small), [first])).toBeUndefined();
  });

  test('is asked anew when it is changed after its last line, however many commits that took', () => {
    const afterLine = article(told, 'Ring växeln.');
    expect(findUntold(now(told), [afterLine, first])).toBeUndefined();
    expect(findUntold(now(told, 'Ring polisen.'), [afterLine, first])).toBeDefined();
    expect(findUntold(now(told, 'Ring polisen.'), [now(told, 'Ring polisen.').text, afterLine, first])).toBeDefined();
  });

  test('is asked about points and meaning too, which readers act on', () => {
    expect(findUntold(now({ points: '[Ring genast.]' }, 'Ring.'), [first])).toBeDefined();
    expect(findUntold(now({ meaning: '{ skola: Ring genast. }' }, 'Ring.'), [first])).toBeDefined();
  });

  test('is not asked about spaces, line ends, comments or other fields', () => {
    const body = '\n{/* Kom ihåg. */}\n\nRing  växeln.\n';
    expect(findUntold(now({ reviewed: '2026-11-28' }, body), [now().text.replaceAll('\n', '\r\n')])).toBeUndefined();
  });

  test('is not asked about what happened before it was published, or that it was withdrawn', () => {
    expect(findUntold(now(), [draft])).toBeUndefined();
    expect(findUntold(now({ status: 'withdrawn' }), [first])).toBeUndefined();
    expect(findUntold(now(), [])).toBeUndefined();
  });

  test('is let alone while its head, or that of an older version, cannot be read', () => {
    expect(findUntold(now({ title: 'a: b' }), [first])).toBeUndefined();
    expect(findUntold(now(), ['<<<<<<< trasig', first])).toBeUndefined();
  });
});
