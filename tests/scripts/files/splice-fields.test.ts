import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldAt, withFields, withItem } from '../../../scripts/files/splice-fields.ts';

const file = (head: string, line = '\n') => ['---', ...head.split('\n'), '---', '', 'Text: med kolon', ''].join(line);
const headOf = (text: string): unknown => parse(text.replace(/^\uFEFF/, '').split(/^---\r?$/m)[1]!);

describe('fields set in a front matter', () => {
  test('leave comments, order and everything else as they were', () => {
    const text = file('# Först\ndate: 2026-12-08 # en tisdag\nstart: "09:00"\nplace: Digitalt\n# Sist');
    expect(withFields(text, [], { date: '2026-12-09', place: 'Rum 1: övre' })).toBe(
      file('# Först\ndate: 2026-12-09 # en tisdag\nstart: "09:00"\nplace: "Rum 1: övre"\n# Sist'),
    );
  });

  test('are added after the last one, before the comments that follow', () => {
    expect(withFields(file('date: 2026-12-08\nagenda:\n  - id: a\n    title: A # nej'), [], { start: '09:00' })).toBe(
      file('date: 2026-12-08\nagenda:\n  - id: a\n    title: A # nej\nstart: "09:00"'),
    );
  });

  test('keep the line breaks and the mark of Windows', () => {
    const text = `\uFEFF${file('date: 2026-12-08\ntitle: Ett', '\r\n')}`;
    const changed = withItem(withFields(text, [], { start: '09:00' }), 'moved', {
      changed: '2026-11-23',
      reason: 'Krock.',
    });
    expect(changed).toBe(
      `\uFEFF${file('date: 2026-12-08\ntitle: Ett\nstart: "09:00"\nmoved:\n  - changed: 2026-11-23\n    reason: "Krock."', '\r\n')}`,
    );
  });

  test.each([
    ['a block', 'agenda:\n  - id: a\n    tasks:\n      - id: t\n        what: Gör. # så\n  - id: b'],
    ['a row', 'agenda:\n  - { id: a, tasks: [{ id: t, what: Gör. }] }\n  - id: b'],
  ])('deep in %s', (_, head) => {
    const changed = withFields(file(head), ['agenda', 0, 'tasks', 0], {
      state: 'dropped',
      reason: 'Ny: "rutin", ja',
      closed: '2026-11-23',
    });
    expect(headOf(changed)).toEqual({
      agenda: [
        {
          id: 'a',
          tasks: [{ id: 't', what: 'Gör.', state: 'dropped', reason: 'Ny: "rutin", ja', closed: '2026-11-23' }],
        },
        { id: 'b' },
      ],
    });
    expect(changed.includes('# så')).toBe(head.includes('# så'));
  });

  test('replace fields of their own as a whole', () => {
    const text = file('justerat:\n  by: Ett\n  parts: { a: "1" }\n# sedan\nplace: Här');
    const changed = withFields(text, [], { justerat: { by: 'Två', parts: { b: '2' }, earlier: [{ by: 'Ett' }] } });
    expect(headOf(changed)).toEqual({
      justerat: { by: 'Två', parts: { b: '2' }, earlier: [{ by: 'Ett' }] },
      place: 'Här',
    });
    expect(changed).toContain('# sedan\n');
  });
});

describe('an item added to a list', () => {
  const item = { changed: '2026-11-23', date: '2026-12-08', reason: 'Krock: två möten' };
  const first = { changed: '2026-11-01', reason: 'Förut' };

  test.each([
    ['a list that is not there', 'date: 2026-12-09', []],
    ['an empty one', 'moved: []\ndate: 2026-12-09', []],
    ['a list of blocks', 'moved:\n  - changed: 2026-11-01\n    reason: Förut # ja\n# här\ndate: 2026-12-09', [first]],
    ['a list without indent', 'moved:\n- changed: 2026-11-01\n  reason: Förut\ndate: 2026-12-09', [first]],
    ['a list of rows', 'moved:\n  - { changed: 2026-11-01, reason: Förut }\ndate: 2026-12-09', [first]],
    ['a list on one row', 'moved: [{ changed: 2026-11-01, reason: Förut }]\ndate: 2026-12-09', [first]],
  ])('stands last in %s', (_, head, before) => {
    const changed = withItem(file(head), 'moved', item);
    expect(headOf(changed)).toEqual({ date: '2026-12-09', moved: [...before, item] });
    for (const comment of ['# ja', '# här']) expect(changed.includes(comment)).toBe(head.includes(comment));
    expect(changed.endsWith('---\n\nText: med kolon\n')).toBe(true);
  });
});

test('a body that has a line of its own is never touched', () => {
  const text = '---\ndate: 2026-12-08\n---\n\nEtt\n\n---\n\ndate: 2026-01-01\n';
  expect(withFields(text, [], { date: '2026-12-09' })).toBe(text.replace('2026-12-08', '2026-12-09'));
});

test('what a field of a front matter says is found by its place, and nothing where there is none', () => {
  const text = file('date: 2026-12-08\nagenda:\n  - id: a\n    tasks: [{ id: b }]');
  expect(fieldAt(text, ['agenda', 0, 'tasks', 0, 'id'])).toBe('b');
  expect(fieldAt(text, ['date'])).toBe('2026-12-08');
  expect([fieldAt(text, ['agenda', 1, 'id']), fieldAt('Bara text', ['date'])]).toEqual([undefined, undefined]);
});
