import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { compileIssue } from '../../src/newsletter/message.ts';
import { issueBlocks } from '../../src/newsletter/fill.ts';
import { letter } from '../../src/newsletter/letter.ts';
import { blockLines } from '../../src/newsletter/block-lines.ts';
import { channelDifferences } from '../../src/newsletter/same-words.ts';
import { CONTENT, issuesIn } from './every-issue.ts';
import { compiled, words } from './words.ts';
import { portal, site } from './made-up.ts';

const SAME = ['webbutgåvan', 'mejlet', 'den rena texten'].map((channel) => ({ channel, lost: [], added: [] }));

async function compared(issue: Issue, catalog: Catalog) {
  return channelDifferences(letter(issue, issueBlocks(issue, catalog), site), await compileIssue(issue, catalog, site));
}

describe.each(CONTENT)('the issues in %s', async (folder) => {
  const issues = await issuesIn(folder);

  test('are more than one, and say something', () => {
    expect(issues.length).toBeGreaterThan(1);
    for (const { issue, catalog } of issues)
      expect(words(blockLines(issueBlocks(issue, catalog)).join(' '))).toEqual(
        expect.arrayContaining(words(issue.body.plain)),
      );
  });

  test.each(issues)(
    '$id says the same words in web edition, mail and plain text, in order',
    async ({ issue, catalog }) => {
      expect(await compared(issue, catalog)).toEqual(SAME);
    },
  );
});

describe('the same words, however odd', () => {
  test.each([
    ['every sort of block', undefined],
    ['a link and a break in a heading', '## Läs [rapporten](/rapporter/spelrapport/) och  \nmer\n\nText.\n\n## Två\n\nText.'],
    ['lists in lists, tight and loose', '- a\n  1. b\n  2. c\n\n     d\n     - e\n- f\n\n  > g\n\n  | h | i |\n  | - | - |\n  | j | k |'],
    ['a table that is too wide', `| Vad | Hur | Var |\n| - | - | - |\n| ${'många ord '.repeat(9)} | ${'Vad '.repeat(4)} | *här* |\n| 1 | 2 | 3 |`],
    ['pictograms, soft hyphens and words that are half bold', 'Blommor 🌼 och 👩🏽‍🚒 i väns\u00ADkap. Hel**ord** och *halv*a, snake\\_case.'],
    ['a word longer than a line', `Se ${'å'.repeat(90)} nu, och ${'ä'.repeat(72)}.`],
    ['numbers that look like markup', 'År\n\n2\\. Inte en lista, och noten [3] är ingen länk. 1 000 kr.\n\n3. En lista från tre'],
    ['addresses written out', 'Se <https://exempel.example/a?b=1>, [en sida](https://exempel.example/) (https://exempel.example/).'.replace(/<|>/g, '')],
    ['signs of HTML', 'Fem \\< sex \\> fyra &amp;amp; "sju" <Foreign lang="en">it&#39;s</Foreign>'],
    ['a quote in a note, a rule, a card without a reason', '<Note>\n\n> a\n\n- b\n\n</Note>\n\n---\n\n<Entry id="podden" />'],
  ])('%s', async (_, body) => {
    const { issue, catalog } = portal(body);
    expect(await compared(issue, catalog)).toEqual(SAME);
  }); // prettier-ignore

  test('a line that is lost, one that is moved and a word that is added are told', async () => {
    const { issue, catalog } = portal();
    const written = letter(issue, issueBlocks(issue, catalog), site);
    const { html, text } = await compiled();
    const [, mail, plain] = channelDifferences(written, {
      html: html.replace('Läs den <em>innan</em> det händer.', ''),
      text: text.replace('Podd\n', 'Podden\n'),
    });
    expect(mail).toEqual({ channel: 'mejlet', lost: ['Läs den innan det händer.'], added: [] });
    expect(plain).toEqual({ channel: 'den rena texten', lost: ['Podd'], added: ['Podden'] });
  });

  test('a picture of the sender is heard by its words', async () => {
    const { issue, catalog } = portal();
    const own = { ...site, logotype: { file: 'logotyp.png', alt: 'Exempelstad' } };
    const mail = await compileIssue(issue, catalog, own);
    expect(channelDifferences(letter(issue, issueBlocks(issue, catalog), own), mail)).toEqual(SAME);
  });
});
