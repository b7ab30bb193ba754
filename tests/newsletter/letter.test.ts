import { expect, test } from 'vitest';
import { slug } from '../../src/newsletter/heading-anchors.ts';
import { issueBlocks } from '../../src/newsletter/fill.ts';
import { readingMinutes, readingTime } from '../../src/newsletter/letter.ts';
import { mailSections } from '../../src/newsletter/mail-sections.ts';
import { portal } from './made-up.ts';
import { compiled } from './words.ts';

function blocksOf(body: string) {
  const { issue, catalog } = portal(body);
  return issueBlocks(issue, catalog);
}

test('the time of reading is told in words, at 200 words a minute and never less than one', () => {
  expect(readingMinutes(blocksOf('Ett ord.'))).toBe(1);
  expect(readingMinutes(blocksOf('ord '.repeat(1200)))).toBe(6);
  expect([1, 2, 12, 13].map(readingTime)).toEqual([
    'en minuts läsning',
    'två minuters läsning',
    'tolv minuters läsning',
    '13 minuters läsning',
  ]);
});

test('a fragment is readable in Swedish and never empty', () => {
  expect(slug('På gång i höst: 2 möten & annat')).toBe('pa-gang-i-host-2-moten-annat');
  expect(slug('???')).toBe('avsnitt');
});

test('the mail is divided at its headings, and before a block that would make a table too tall', () => {
  const paragraph = 'ord '.repeat(150).trim();
  const sections = mailSections(
    blocksOf(`## Ett\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}\n\n## Två\n\n${paragraph}`),
  );
  expect(sections.map(({ opens, blocks }) => `${opens ? 'rubrik' : 'mer'} ${blocks.length}`)).toEqual([
    'rubrik 3',
    'mer 1',
    'rubrik 2',
  ]);
});

test('a heading is never left alone at the end of a table', () => {
  const sections = mailSections(blocksOf(`## Ett\n\n${'ord '.repeat(390)}\n\n### Under\n\n${'ord '.repeat(100)}`));
  expect(sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
    ['heading', 'paragraph', 'heading', 'paragraph'],
  ]);
});

test('the day it was sent, written down afterwards, changes no word of a letter', async () => {
  const sent = ['2026-12-03', '2027-01-08'].map((day) => compiled('Hej.', { planned: '2026-12-03', sent: day }));
  const [planned, late] = await Promise.all(sent);
  expect(late?.hash).toBe(planned?.hash);
  expect(late?.text).toContain('December 2026');
});
