import { buildCatalog, type Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseSite } from '../../src/site.ts';
import { OWN_PAGES } from '../support/own-pages.ts';

/** A small portal of made-up texts, in memory. Nothing here is real. */
export const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');

const LISTS = {
  'topics.yaml': '- { id: grunder, name: Grunder, description: Det första man behöver veta. }',
  'audiences.yaml': '- { id: skola, name: Skola, description: De som arbetar i skolan. }',
  'glossary.yaml': '[]',
  'contacts.yaml':
    '- { id: larm, name: Larmet, purpose: Ring när någon är i fara., phone: "112", verified: known, source: Påhittad, checked: 2026-11-23 }',
  'network/partners.yaml': '[]',
  'blocked-hosts.yaml': '{}',
};

const ACCESSIBILITY = `actor: Exempelstad
service: Kontaktnätet
conformance: none
assessed: null
updated: 2026-11-23
method: Påhittad metod för proven.
feedback: { email: info@exempelstad.example, text: Skriv till oss. }
supervisory: https://tillsyn.example/
`;

/** Front matter that every entry needs, and what the caller adds. */
export function entryFile(
  title: string,
  more = '',
  summary = 'Påhittad sammanfattning som säger vad texten är och varför den är värd att öppna.',
) {
  return `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary)}
published: 2026-11-01
owner: Exempelstad
reviewBy: 2027-11-01
topics: [grunder]
audiences: [skola]
${more}
---

Brödtext.
`;
}

const ENTRIES = {
  'reports/spelrapport.mdx': entryFile(
    "Spel & gemenskap <på riktigt> – ”vad” 'vet' vi?",
    'source: { title: Spel och gemenskap, publisher: Exempelmyndigheten, year: 2026 }',
  ),
  'research/oversikt.mdx': entryFile(
    'Risk- och skyddsfaktorer i korthet',
    'source: { title: "Risk factors: a review", authors: [Anna Andersson], year: 2024, language: en, doi: 10.1002/cl2.1174 }',
  ),
  'talks/podden.mdx': entryFile(
    'Ensam eller i grupp? Om hur någon blir våldsam',
    'format: podcast\nminutes: 50\ntranscript: no\ndate: 2026-03-05\nsource: { title: Podden, publisher: Exempelpodden }',
  ),
  'guidance/forsta-steg.mdx': entryFile('Om du blir orolig: de första stegen'),
  'guidance/intern.mdx': entryFile('Bara för oss', 'sensitivity: internal'),
  'outlook/tillbakadragen.mdx': entryFile(
    'Gammal notis',
    'status: withdrawn\nwithdrawn: { date: 2026-11-02, reason: Den var fel. }',
  ),
  'training/kurs.mdx': entryFile(
    'Grundkurs för nya kontaktpersoner',
    'provider: Exempelskolan\nminutes: 90\nexample: true',
  ),
};

export const HEAD = {
  title: 'Informationsbrev 6, 2026',
  summary: 'Det här brevet är påhittat och finns bara för att visa hur ett brev ser ut.',
  preheader: 'Fyra saker att läsa innan jul – och ett möte att boka',
  planned: '2026-12-03',
};

export function issueFile(body: string, head: Record<string, string> = {}): string {
  const fields = { published: '2026-11-20', owner: 'Exempelstad', ...HEAD, ...head };
  return `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${/^\d{4}-|^true$/.test(value) ? value : JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}`;
}

export const BODY = `Det här är inledningen, före första rubriken.

## Lägesbild

Flera källor beskriver samma förskjutning: unga möter våldsbejakande idéer i slutna digitala rum, ofta utan kontakt med någon organisation. Det ställer frågor till skola, fritid och socialtjänst om **vem som ser vad** – och *när*. [Hela lägesbilden med källor](/omvarld/).

<Note title="Tänk på">
Beskriv verksamheten, aldrig personen. Ring <Phone id="larm" /> om någon är i fara.

- Skriv inte namn.
- Skriv inte var någon bor.
</Note>

## Rapporter

<Entry id="spelrapport">**För skola och fritid:** ställ frågor om vardagen på nätet, inte om åsikter.</Entry>

<Entry id="oversikt">
**För socialtjänst:** samma utredning som vid annan oro.

1. Läs sammanfattningen.
2. Ta upp den på [nästa möte](https://exempel.example/moten?a=1&b=2).
</Entry>

## Poddar och föredrag

<Entry id="podden" />

<Entry id="kurs" />

## Annan läsning

### Från <Foreign lang="en">Radicalisation Awareness Network</Foreign>

> Ett citat på ett par rader som
> fortsätter här.

| Vad | När | Var |
| --- | --- | --- |
| Nätverksmöte | 3 december | Rådhuset |
| Webbinarium | 10 december | På nätet |

---

- Första saken, med en rad som är så lång att den måste brytas när brevet läses som text i sjuttiotvå kolumner
  - En underpunkt
- Andra saken: skriv till [redaktionen](mailto:info@exempelstad.example)

<Entry id="forsta-steg">Läs den *innan* det händer.</Entry>
`;

/** Every file of the portal, with an issue 2026-6 of this text. */
export function portalFiles(body = BODY, head: Record<string, string> = {}): Record<string, string> {
  return {
    ...LISTS,
    ...OWN_PAGES,
    'accessibility.yaml': ACCESSIBILITY,
    ...ENTRIES,
    'newsletters/2026-6.mdx': issueFile(body, head),
  };
}

/** The catalogue with an issue 2026-6 of this text. */
export function portal(
  body?: string,
  head?: Record<string, string>,
): { catalog: Catalog; problems: Problem[]; issue: Issue } {
  const files = portalFiles(body, head);
  const raw = { files: Object.entries(files).map(([path, text]) => ({ path, text })), assets: [], problems: [] };
  const { catalog, problems } = buildCatalog(raw, { edition: 'internal', today: '2026-11-23' });
  const [issue] = catalog.issues;
  if (!issue) throw new Error(`The made-up issue is not sound: ${JSON.stringify(problems)}`);
  return { catalog, problems, issue };
}
