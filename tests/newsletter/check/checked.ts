import type { Catalog } from '../../../src/model/catalog.ts';
import { buildCatalog } from '../../../src/model/catalog.ts';
import { checkIssue } from '../../../src/newsletter/check/check-issue.ts';
import { formatFinding, type LetterFinding } from '../../../src/newsletter/check/letter-finding.ts';
import type { Site } from '../../../src/site.ts';
import { entryFile, issueFile, portalFiles, site } from '../made-up.ts';

/** A letter that there is nothing to say of. */
export const FINE = `## Lägesbild

Det här är en kort mening. Den leder till [översikten](/forskning/oversikt/).

<Entry id="spelrapport">För skolan: läs den inför nästa möte.</Entry>
`;

const HEAD = {
  preheader: 'Det viktigaste i brevet, sagt på ett sätt som lockar till läsning.',
  summary: 'Ett påhittat brev som visar hur kontrollen arbetar.',
};

/** What the check says of a letter with this body, as `fault …` and `hint …` lines without the file's name. */
export async function said(
  body: string,
  {
    head = {},
    files = {},
    as = site,
    today = '2026-11-23',
  }: { head?: Record<string, string>; files?: Record<string, string>; as?: Site; today?: string } = {},
): Promise<string[]> {
  const all = await findings(body, { head, files, as, today });
  return all.map((each) => `${each.severity} ${formatFinding(each).replace('newsletters/2026-6.mdx', '')}`);
}

export async function findings(
  body: string,
  { head = {}, files = {}, as = site, today = '2026-11-23' }: { head?: Record<string, string>; files?: Record<string, string>; as?: Site; today?: string } = {},
): Promise<LetterFinding[]> {
  const source = issueFile(body, { ...HEAD, ...head });
  const catalog = catalogWith({ ...files, 'newsletters/2026-6.mdx': source }, today);
  const issue = catalog.issues.find(({ id }) => id === '2026-6');
  if (!issue) throw new Error('The made-up issue is not sound.');
  return checkIssue(issue, catalog, as, source);
} // prettier-ignore

function catalogWith(files: Record<string, string>, today: string): Catalog {
  const glossary =
    '- { id: cve, term: Center mot våldsbejakande extremism, abbr: CVE, definition: Ett centrum. }\n- { id: bra, term: Brottsförebyggande rådet, abbr: Brå, definition: En myndighet. }\n';
  const whole = { ...portalFiles(), 'glossary.yaml': glossary, 'reports/brott.mdx': entryFile('Så arbetar Brå', '', 'En påhittad text om hur Brå och CVE arbetar tillsammans.'), ...files }; // prettier-ignore
  const raw = { files: Object.entries(whole).map(([path, text]) => ({ path, text })), assets: [], problems: [] };
  return buildCatalog(raw, { edition: 'internal', today }).catalog;
}
