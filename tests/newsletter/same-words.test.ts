import { expect, test } from 'vitest';
import { blockWords } from '../../src/newsletter/blocks.ts';
import { issueBlocks } from '../../src/newsletter/fill.ts';
import { issueHtml } from '../../src/newsletter/to-html.ts';
import { portal } from './made-up.ts';
import { between, compiled, readable, readableText, words } from './words.ts';

const { issue, catalog } = portal();
const blocks = issueBlocks(issue, catalog);
const written = words(blockWords(blocks));

test('the issue is long enough for the comparison to mean something', () => {
  expect(written.length).toBeGreaterThan(200);
  expect(written).toEqual(expect.arrayContaining(words(issue.body.plain)));
});

test('the web edition says exactly the words of the issue, in order', () => {
  expect(words(readable(issueHtml(blocks, (address) => address)))).toEqual(written);
});

test('the mail says exactly the words of the issue, in order', async () => {
  const { html } = await compiled();
  expect(words(readable(between(html, 'Annan läsning</a></div>', '<div role="contentinfo">')))).toEqual(written);
});

test('the plain text says exactly the words of the issue, in order', async () => {
  const { text } = await compiled();
  expect(words(readableText(between(text, '- Annan läsning', '-'.repeat(72))))).toEqual(written);
});

test('mail and plain text have the same words at the top and at the foot', async () => {
  const { html, text } = await compiled();
  const foot = between(html, '<div role="contentinfo">', '</body>');
  expect(words(readable(foot))).toEqual(words(readableText(text.slice(text.indexOf('-'.repeat(72))))));
  for (const said of [
    'Kontaktnätet',
    'mot våldsbejakande extremism',
    'Informationsbrev 6, 2026',
    'December 2026',
    'en minuts läsning',
    'Läs brevet på webben',
  ]) {
    expect(readable(html)).toContain(said);
    expect(text).toContain(said);
  }
});
