import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { card } from '../../src/newsletter/card.ts';
import { portal } from './made-up.ts';

test.each([
  ['Rapport: nätet lockar', 'Nätet lockar'],
  ['Rapporten om nätet', 'Rapporten om nätet'],
  ['Om nätet: rapport: del två', 'Om nätet: rapport: del två'],
])('a card called %j says its sort once, on its tab, and then %j', (title, shown) => {
  const entry = portal().catalog.entries.find(({ kind }) => kind === 'reports')!;
  expect(card({ ...entry, title }, 3, [])).toMatchObject({ tab: 'Rapport', title: shown });
});

test('a talk leads to its recording, an article of our own to nothing but itself', () => {
  const { entries } = portal().catalog;
  const of = (kind: string, more = {}) =>
    card({ ...entries.find((each) => each.kind === kind)!, ...more } as Entry, 3, []);
  expect(of('talks', { recording: 'https://www.exempelpodden.example/a?b=1' }).original).toEqual({
    href: 'https://www.exempelpodden.example/a?b=1',
    words: 'Till inspelningen (exempelpodden.example)',
    name: expect.stringMatching(/^Till inspelningen \(exempelpodden\.example\): ./),
  });
  expect(of('talks').original).toBeUndefined();
  expect(of('guidance').original).toBeUndefined();
});

test.each([
  ['podcast', 'Till podden (exempelpodden.example)'],
  ['webinar', 'Till webbinariet (exempelpodden.example)'],
  ['course', 'Till kursen (exempelpodden.example)'],
  ['talk', 'Till källan (exempelpodden.example)'],
])('the link of a %s without a recording says what is found there', (format, words) => {
  const { entries } = portal().catalog;
  const talk = entries.find(({ kind }) => kind === 'talks')!;
  const source = { ...talk.source!, address: 'https://www.exempelpodden.example/1' };
  expect(card({ ...talk, format, recording: undefined, source } as Entry, 3, []).original?.words).toBe(words);
});
