import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { sinceLast } from '../../src/newsletter/since-last.ts';
import { webEdition } from '../../src/newsletter/web-edition.ts';
import { entryFile, issueFile, portalFiles, site } from './made-up.ts';

/** What the page of 2026-6 compares, with these bodies of the issues before it, and these files besides. */
function compared(body: string, earlier: Record<string, string>, files: Record<string, string> = {}) {
  const issues = Object.fromEntries(
    Object.entries(earlier).map(([id, text]) => [`newsletters/${id}.mdx`, issueFile(text, { sent: '2026-11-01' })]),
  );
  const all = { ...portalFiles(body), ...issues, ...files };
  const raw = { files: Object.entries(all).map(([path, text]) => ({ path, text })), assets: [], problems: [] };
  const { catalog } = buildCatalog(raw, { edition: 'internal', today: '2026-11-23' });
  const issue = catalog.issues.find(({ id }) => id === '2026-6')!;
  return { since: sinceLast(catalog, issue), page: webEdition(catalog, site, issue) };
}

const titles = (grounds: readonly { title: string }[] | undefined) => grounds?.map(({ title }) => title);
const now = `## Lägesbild

Se [översikten](/forskning/oversikt/), [podden](/foredrag/podden/#om) och [myndigheten](https://exempel.example/lage).

## Annat

Och [stegen](/vagledning/forsta-steg/).`;
const then = `## Lägesbild

- [Podden](/foredrag/podden/) och [ordlistan](/ordlista/).
- [Rapporten](/rapporter/spelrapport/) och [rapporten igen](/rapporter/spelrapport/).`;

describe('what has changed since the last lägesbild', () => {
  test('is what the two texts lead to, each once, and nothing of other parts', () => {
    const { since } = compared(now, { '2026-5': then });
    expect(titles(since?.added)).toEqual(['Risk- och skyddsfaktorer i korthet', 'myndigheten']);
    expect(titles(since?.gone)).toEqual(["Spel & gemenskap <på riktigt> – ”vad” 'vet' vi?"]);
    expect(since?.kept).toBe(1);
    expect(since?.previous.href).toBe('/informationsbrev/2026-5/');
  });

  test('skips an issue without a lägesbild, and one that is withdrawn', () => {
    const files = {
      'newsletters/2026-5.mdx': issueFile(then).replace(
        '\n---\n\n',
        '\nstatus: withdrawn\nwithdrawn: { date: 2026-11-02, reason: Fel. }\n---\n\n',
      ),
    };
    const { since, page } = compared(now, { '2026-4': 'Ingen lägesbild.', '2026-3': then }, files);
    expect(since?.previous.href).toBe('/informationsbrev/2026-3/');
    expect(page.older?.href).toBe('/informationsbrev/2026-4/');
  });

  test('is not told when there are not two to compare', () => {
    expect(compared(now, {}).since).toBeUndefined();
    expect(compared('Ingen lägesbild.', { '2026-5': then }).since).toBeUndefined();
  });

  test('tells what has happened to the sources of the last one, after it was sent', () => {
    const source = 'source: { title: Spel, publisher: Exempelmyndigheten }';
    const withdrawn = entryFile(
      'Spelrapporten',
      `${source}\nstatus: withdrawn\nwithdrawn: { date: 2026-11-02, reason: Den var fel. }`,
    );
    const reviewed = entryFile('Podden', 'format: podcast\nreviewed: 2026-11-20\nsource: { title: P, publisher: E }');
    const { since } = compared(
      now,
      { '2026-5': then },
      { 'reports/spelrapport.mdx': withdrawn, 'talks/podden.mdx': reviewed },
    );
    expect(since?.happened.map(({ title, what }) => `${title}: ${what}`)).toEqual([
      'Podden: granskad på nytt 20 november 2026',
      'Spelrapporten: tillbakadragen 2 november 2026',
    ]);
  });

  test('what happened before the last one was sent is no news', () => {
    const old = entryFile('Podden', 'format: podcast\nreviewed: 2026-10-31\nsource: { title: P, publisher: E }');
    expect(compared(now, { '2026-5': then }, { 'talks/podden.mdx': old }).since?.happened).toEqual([]);
  });

  test('is told in words on the page, without empty groups', () => {
    const { page } = compared(now, { '2026-5': then });
    expect(page.sinceLast?.summary).toBe('En text nämns i båda.');
    expect(page.sinceLast?.groups.map(({ title, lines }) => `${title} ${lines.length}`)).toEqual([
      'Nytt i lägesbilden 2',
      'Nämns inte längre 1',
    ]);
  });
});
