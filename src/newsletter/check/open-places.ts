import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import { unfilled, unfilledIn, unfilledInBody } from '../../model/unfilled.ts';

/** How `draft` marks a place that the editor is to fill: as a comment in the text, as words in the head. */
export const openPlace = (what: string) => `{/* FYLL I: ${what.replaceAll('*/', '* /')} */}`;
export const openField = (what: string) => `FYLL I: ${what}`;

const HEAD = ['title', 'summary', 'subject', 'preheader'] as const;

/**
 * The places of an issue that nobody has filled yet, in the head and in the text. The content check lets them be, so that
 * a draft can be written and looked at; a letter that has any is never compiled to files, approved or sent.
 * @param lineOfField of a key in the head, when it is known
 */
export function openPlaces(issue: Issue, lineOfField: (key: string) => number | undefined = () => 1): Problem[] {
  return [
    ...HEAD.flatMap((key) =>
      unfilledIn(issue[key] ?? '').map((finding) => unfilled(issue.file, lineOfField(key) ?? 1, key, finding)),
    ),
    ...unfilledInBody(issue),
  ];
}

/** What the content check says of an issue that has any: nothing stops, and nothing of it is shown. */
export function unfinishedHint(issue: Issue): Problem[] {
  const [first, ...more] = openPlaces(issue);
  if (!first) return [];
  const count = more.length + 1;
  return [
    {
      ...first,
      field: 'brev',
      fault: `brevet har ${count} ${count === 1 ? 'plats' : 'platser'} att fylla i, och syns bara under npm run dev tills det är gjort`,
      remedy: `se dem med npm run newsletter -- check ${issue.id}`,
    },
  ];
}
