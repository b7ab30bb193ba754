import { buildCatalog, type Catalog } from '../../src/model/catalog.ts';
import type { Edition } from '../../src/model/edition.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { RawContent } from '../../src/model/raw.ts';
import { OWN_PAGES } from '../support/own-pages.ts';

export const TODAY = '2026-11-23';

/** The files without which no portal can be built, as short as they can be. */
const LISTS: Record<string, string> = {
  'topics.yaml':
    '- { id: natet, name: Nätet, description: Om nätet. }\n- { id: lokaler, name: Lokaler, description: Om lokaler. }\n',
  'audiences.yaml':
    '- { id: skola, name: Skola, description: Du i skolan. }\n- { id: chef, name: Chef, description: Du som leder. }\n',
  'glossary.yaml': '- { id: ord, term: ord, definition: Ett ord. }\n',
  'contacts.yaml':
    '- { id: vaxel, name: Växeln, purpose: Ring oss., email: trygg.stad@exempelstad.example, verified: known, source: Påhittad, checked: 2026-11-23 }\n',
  'blocked-hosts.yaml': 'extremist: [sparrad.example]\nmirrors: [spegel.example]\nshorteners: [kort.example]\n',
  'network/partners.yaml': '[]\n',
  'accessibility.yaml': `actor: Exempelstad
service: Portalen
conformance: partial
assessed: null
updated: 2026-11-23
method: Tester.
feedback: { email: trygg.stad@exempelstad.example, text: Skriv till oss. }
supervisory: https://www.digg.se/tdosanmalan
`,
};

/** A whole portal of the given files and the lists; `undefined` takes a list away. */
export function portal(files: Record<string, string | undefined> = {}, assets: string[] = []): RawContent {
  const all = { ...LISTS, ...OWN_PAGES, ...files };
  return {
    files: Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])),
    assets,
    problems: [],
  };
}

/** Every problem of a portal as the check prints it. */
export function faults(
  files: Record<string, string | undefined> = {},
  { assets = [] as string[], today = TODAY } = {},
): string[] {
  return buildCatalog(portal(files, assets), { edition: 'network', today }).problems.map(formatProblem);
}

/** What stops nothing, as the check prints it. */
export const hints = (files: Record<string, string | undefined>): string[] =>
  buildCatalog(portal(files), { edition: 'network', today: TODAY }).hints.map(formatProblem);

/** The catalogue of a portal that is meant to be sound. */
export function catalogOf(files: Record<string, string>, edition: Edition = 'internal', today = TODAY): Catalog {
  const { catalog, problems } = buildCatalog(portal(files), { edition, today });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return catalog;
}

const FIELDS: Record<string, string> = {
  title: 'En artikel om ingenting',
  summary: 'En sammanfattning som är precis så lång som den måste vara.',
  published: '2026-11-01',
  owner: 'Exempelstad',
  reviewBy: '2027-11-01',
  topics: '[natet]',
  audiences: '[skola]',
};

/** An article file with the required fields on lines 2–8; given fields replace these or follow them, `undefined` takes one away. */
export function article(fields: Record<string, string | undefined> = {}, body = 'Text.'): string {
  const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** An issue file: an article without what belongs to entries alone. */
export const issue = (fields: Record<string, string | undefined> = {}, body = 'Hej.') =>
  article({ reviewBy: undefined, topics: undefined, audiences: undefined, ...fields }, body);

/** A meeting file. */
export const meeting = (fields: Record<string, string | undefined> = {}, body = 'Text.') =>
  article(
    { reviewBy: undefined, audiences: undefined, title: 'Kontaktpersonerna träffas', date: '2026-12-01', ...fields },
    body,
  );

/** A guideline with these responsibilities, each a line from line 6 on; what they do not say is filled in. */
export function guideline(duties: readonly ({ id: string } & Record<string, string>)[]): string {
  const lines = duties.map((duty) => {
    const fields = { basis: 'guideline', title: 'T', text: 'Text.', who: 'all', holder: 'Alla', source: 'S', ...duty };
    return `  - { ${Object.entries(fields)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')} }\n`;
  });
  return `title: Riktlinjen\nversion: utkast-1\nstate: utkast\nread: Inget är läst.\nresponsibilities:${lines.length > 0 ? `\n${lines.join('')}` : ' []\n'}`;
}
