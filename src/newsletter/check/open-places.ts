import { lineOf, plainText, walk, type AnyNode } from '../../model/markup.ts';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';

/** How `draft` marks a place that the editor is to fill: as a comment in the text, as words in the head. */
export const openPlace = (what: string) => `{/* FYLL I: ${what.replaceAll('*/', '* /')} */}`;
export const openField = (what: string) => `FYLL I: ${what}`;

/** Also what people write when they mean to come back, in capitals: ”fyll i blanketten” is a sentence like any other. */
const MARK = /\bFYLL I\b:?\s*([^*\n]*)|\b(?:TODO|FIXME|XXX+)\b|\b[Ll]orem ipsum\b/;

const HEAD = ['title', 'summary', 'subject', 'preheader'] as const;

/**
 * The places of an issue that nobody has filled yet, in the head and in the text. The content check lets them be, so that
 * a draft can be written and looked at; a letter that has any is never compiled to files, approved or sent.
 * @param lineOfField of a key in the head, when it is known
 */
export function openPlaces(issue: Issue, lineOfField: (key: string) => number | undefined = () => 1): Problem[] {
  const problem = (line: number, field: string, mark: string): Problem => ({
    file: issue.file,
    line,
    field,
    fault: `inte ifyllt${mark && `: ${mark}`}`,
    remedy: field === 'brödtext' ? 'skriv det som ska stå där och ta bort märket' : 'skriv det som ska stå där',
  });
  return [
    ...HEAD.flatMap((key) => markOf(issue[key] ?? '').map((mark) => problem(lineOfField(key) ?? 1, key, mark))),
    ...[...walk(issue.body.nodes)].flatMap((node) =>
      wordsOf(node).flatMap((words) => markOf(words).map((mark) => problem(lineOf(node), 'brödtext', mark))),
    ),
  ];
}

/** Comments, and text where it stands. */
function wordsOf(node: AnyNode): string[] {
  if (node.type === 'text' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return [node.value ?? plainText([node])];
  return [];
}

function markOf(words: string): string[] {
  const match = MARK.exec(words);
  return match ? [(match[1] ?? match[0]).trim()] : [];
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
