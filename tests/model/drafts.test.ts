import { describe, expect, test } from 'vitest';
import { article, faults, hints, issue } from './small-portal.ts';

const draft = (fields: Record<string, string | undefined>, body?: string) => ({
  'reports/x.mdx': article({ status: 'draft', ...fields }, body),
});

describe('a draft may be incomplete', () => {
  test.each([
    ['a field that is missing', { summary: undefined }, 'summary – saknas'],
    ['a field that is empty', { summary: '""' }, 'summary – är tom'],
    ['a list that is empty', { topics: '[]' }, 'topics – är tom'],
    [
      'an article that is not written yet',
      { related: '[kommer-snart]' },
      'related, nummer 1 – ingen text har id ”kommer-snart”',
    ],
  ])('%s is a hint and stops nothing', (_, fields, hint) => {
    expect(faults(draft(fields))).toEqual([]);
    expect(hints(draft(fields)).join('\n')).toContain(hint);
  });

  test('and is told as faults when it is to be seen', () => {
    expect(faults({ 'reports/x.mdx': article({ summary: '""' }) })[0]).toContain('summary – är tom');
  });

  test('and whoever names it is not blamed', () => {
    const files = { ...draft({ summary: '""' }), 'reports/y.mdx': article({ related: '[x]' }) };
    expect(faults(files)).toEqual([]);
  });

  test('a letter may name what is still to come', () => {
    const letter = { 'newsletters/2026-6.mdx': issue({ status: 'draft' }, '<Entry id="kommer">Text.</Entry>') };
    expect(faults(letter)).toEqual([]);
    expect(hints(letter).join('\n')).toContain('”kommer”');
  });
});

describe('what must never be in the content is a fault in a draft too', () => {
  test.each([
    ['a personal number', {}, 'Hen har numret 811218-9876.', 'personnummer'],
    ['a blocked host', {}, '[Text om detta](https://sparrad.example/a)', 'som portalen aldrig länkar till'],
    ['code', {}, 'Svaret är {6 * 7}.', 'kod inom klamrar'],
    ['a date that is none', { published: '2026-02-31' }, undefined, 'är ett datum som inte finns'],
    ['a key that is none', { sumary: 'x', summary: '""' }, undefined, 'okänd nyckel'],
  ])('%s', (_, fields, body, fault) => expect(faults(draft(fields, body)).join('\n')).toContain(fault));
});
