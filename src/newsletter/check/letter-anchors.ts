import { fragmentsOf } from '../../model/anchors.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Issue } from '../../model/issue.ts';
import { links } from '../../model/links.ts';
import { nearest } from '../../model/nearest.ts';
import { parseBlocks } from '../parse.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';

/**
 * Links to a place on a page (`#…`) that is not there: in the letter itself, in another issue, in an entry or a meeting.
 * The content check sees to the pages, and to the words of the glossary.
 */
export function checkAnchors(issue: Issue, catalog: Catalog, { fault }: LetterFindings): LetterFinding[] {
  return issue.body.links.flatMap(({ target, line }) => {
    const [page = '', fragment] = target.split('#');
    const known = fragment === undefined ? undefined : anchorsOf(page, issue, catalog);
    if (fragment === undefined || !known || known.includes(fragment)) return [];
    const guess = nearest(fragment, known);
    return [
      fault(
        line,
        'länk',
        `stället #${fragment} finns inte ${page === '' ? 'i brevet' : `på sidan ${page}`}`,
        guess ? `menade du ${page}#${guess}?` : 'ta bort # och det som följer, eller rätta det',
      ),
    ];
  });
}

/** The fragments of a page; undefined for pages whose fragments are not the writer's. */
function anchorsOf(page: string, issue: Issue, catalog: Catalog): string[] | undefined {
  if (page === '') return partsOf(issue);
  const other = catalog.issues.find((each) => links.issue(each.id) === page);
  if (other) return partsOf(other);
  const entry = catalog.entries.find((each) => links.entry(each) === page);
  const meeting = catalog.meetings.find((each) => links.meeting(each.id) === page);
  const body = entry?.body ?? meeting?.body;
  return body && fragmentsOf(body, { hasSource: entry?.source !== undefined, agenda: meeting?.agenda ?? [] });
}

/** Only headings of the second degree have a fragment in the web edition. */
const partsOf = (issue: Issue) =>
  parseBlocks(issue).blocks.flatMap((block) => (block.type === 'heading' && block.depth === 2 ? [block.id] : []));
