import GithubSlugger from 'github-slugger';
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import { links } from './links.ts';
import { plainText, walk } from './markup.ts';
import type { Meeting } from './meeting.ts';
import { nearest } from './nearest.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';

/** The places of an article's page that a link may lead to: its headings, as Astro names them, and the page's own. */
export function fragmentsOf(
  body: Body,
  { hasSource, agenda = [] }: { hasSource: boolean; agenda?: Meeting['agenda'] },
): string[] {
  const slugger = new GithubSlugger();
  const headings = [...walk(body.nodes)].filter((node) => node.type === 'heading');
  return [
    ...headings.map((node) => slugger.slug(plainText(node.children ?? []).trim())),
    ...(hasSource ? ['kallan'] : []),
    ...agenda.flatMap(({ id, tasks }) => [`punkt-${id}`, ...tasks.map((task) => `uppgift-${task.id}`)]),
    'innehall',
  ];
}

/**
 * Links to a place on a page (`#…`) that is not there, from entries and meetings. Letters name their parts in another way
 * (`src/newsletter/check/letter-anchors.ts`); the words of the glossary and the laws are looked up with the pages.
 * @param there what may be linked to
 */
export function checkFragments(all: Everything, there: Everything): Problem[] {
  const pages = new Map<string, Entry | Meeting>([
    ...there.entries.map(({ value }) => [links.entry(value), value] as const),
    ...there.meetings.map(({ value }) => [links.meeting(value.id), value] as const),
  ]);
  return [...all.entries, ...all.meetings].flatMap(({ value, file }) =>
    value.body.links.flatMap(({ target, line }) => {
      const [page = '', fragment] = target.split('#');
      const other = page === '' ? value : pages.get(page);
      if (fragment === undefined || !other || !/^(?:\/|$)/.test(page)) return [];
      const known = fragmentsOf(other.body, {
        hasSource: 'source' in other && other.source !== undefined,
        ...('agenda' in other && { agenda: other.agenda }),
      });
      if (known.includes(fragment)) return [];
      const guess = nearest(fragment, known);
      const remedy = guess
        ? `menade du ${page}#${guess}?`
        : 'ta bort # och det som följer, eller skriv en rubrik som finns';
      return [{ file, line, field: 'länk', fault: `stället #${fragment} finns inte på sidan`, remedy }];
    }),
  );
}
