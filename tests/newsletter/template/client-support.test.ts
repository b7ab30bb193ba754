import { describe, expect, test } from 'vitest';
import { compileIssue } from '../../../src/newsletter/message.ts';
import { CONTENT, issuesIn } from '../every-issue.ts';
import { portal, site } from '../made-up.ts';
import { lacks, unlisted } from './client-support.ts';
import { CLIENTS, FALLBACKS, type Client } from './fallbacks.ts';
import { parseMail } from './mail-tree.ts';

/** A letter with every kind of block and a logotype: all that the mail can hold. */
const { issue, catalog } = portal();
const { html } = await compileIssue(issue, catalog, { ...site, logotype: { file: 'logotyp.png', alt: 'Exempelstad' } });
const lackedBy = (mail: string) => lacks(mail, parseMail(mail));
const saidOf = (mail: string) => unlisted(lackedBy(mail));

/** caniemail's data per program: a new lack in our template stops here, with the program named. */
describe('what mail programs lack', () => {
  const all = lackedBy(html);

  test('stands on the list of fallbacks, all of it', () => expect(unlisted(all)).toEqual([]));

  test.each(CONTENT)('also in every letter of %s', async (folder) => {
    const issues = await issuesIn(folder);
    expect(issues.length).toBeGreaterThan(0);
    for (const each of issues)
      expect(saidOf((await compileIssue(each.issue, each.catalog, site)).html), each.id).toEqual([]);
  });

  test('is told with the program when it is not on the list', () => {
    const found = saidOf(html.replace('<body', '<style>.x{display:grid;position:sticky}</style><body'));
    expect(found).toContain('display:grid: klassiska Outlook');
    expect(found.find((line) => line.startsWith('position'))).toContain('klassiska Outlook');
  });

  test('is looked for inside media queries too, for the programs that read them', () => {
    const found = saidOf(html.replace('<body', '<style>@media (max-width:480px){p{filter:blur(1px)}}</style><body'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => line.startsWith('filter'))).toEqual(found);
    expect(found).not.toContain('filter: klassiska Outlook');
  });

  test('is told of elements that caniemail itself does not look for', () => {
    const mail = html.replace('<div role="main">', '<main>');
    expect(mail).not.toBe(html);
    expect(saidOf(mail)[0]).toContain('HTML5 semantics');
  });

  test('counts what nobody has tested in a program as lacking, and goes on with the others', () => {
    const found = saidOf(html.replace('<body', '<style>p{word-wrap:break-word;filter:blur(1px)}</style><body'));
    expect(found).toContain('word-wrap: Gmail i iPhone');
    expect(found).toContain('filter: klassiska Outlook');
  });

  test('does not stand on the list when nothing needs it any more', () => {
    const used = new Set(all.map(({ feature, client }) => `${feature}: ${client}`));
    const listed = Object.entries(FALLBACKS).flatMap(([feature, { clients }]) =>
      clients.map((client) => `${feature}: ${client}`),
    );
    expect(listed.filter((line) => !used.has(line))).toEqual([]);
  });

  test('every line of the list says what happens instead, and names programs that we promise', () => {
    for (const { clients, fallback } of Object.values(FALLBACKS)) {
      expect(fallback).toMatch(/^\p{Lu}[\s\S]{10,}\.$/u);
      expect(clients.filter((client: Client) => !(client in CLIENTS))).toEqual([]);
    }
  });
});
