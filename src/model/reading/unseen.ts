import type { MdastNode } from 'satteri';
import { isExpression, lineOf, plainText, walk, type AnyNode } from '../markup.ts';
import type { Finding } from '../problem.ts';
import { TEMPLATE_COMMENT } from '../template-comment.ts';
import { unfilledIn } from '../unfilled.ts';

/** A finding with the line where it is seen. */
export interface Seen {
  line: number;
  finding: Finding;
}

/** Headings with nothing under them that a reader gets. A place that is marked to be filled is told as such, elsewhere. */
export function emptyParts(nodes: readonly MdastNode[]): Seen[] {
  const all = nodes as readonly AnyNode[];
  return all.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const next = all.findIndex((each, at) => at > index && !isExpression(each));
    const comments = all.slice(index + 1, next < 0 ? undefined : next);
    const follows = all[next];
    const isEmpty = !follows || (follows.type === 'heading' && (follows.depth ?? 0) <= (node.depth ?? 0));
    if (!isEmpty || comments.some((each) => unfilledIn(each.value ?? '').length > 0)) return [];
    const remedy = comments.some((each) => wordsHidden(each) !== '')
      ? 'ta bort {/* och */} runt texten som står där, eller ta bort rubriken'
      : 'skriv något under den, eller ta bort rubriken';
    const fault = `under rubriken ”${plainText([node]).trim()}” står ingenting som läsarna ser`;
    return [{ line: lineOf(node), finding: [fault, remedy] as const }];
  });
}

/** Comments with an editor's own words in them: nobody sees them, which may not be what was meant. */
export const hiddenWords = (nodes: readonly MdastNode[]): Seen[] =>
  [...walk(nodes)]
    .filter((node) => isExpression(node) && wordsHidden(node) !== '')
    .map((node) => ({
      line: lineOf(node),
      finding: [
        `”${shortened(wordsHidden(node))}” står inom {/* och */} och syns inte för läsarna`,
        'ta bort {/* och */} om det ska synas, annars hela kommentaren',
      ],
    }));

/** What a comment says besides what the template says; nothing for a place to fill. */
function wordsHidden({ value = '' }: AnyNode): string {
  if (unfilledIn(value).length > 0) return '';
  const written = value
    .replaceAll(/\/\*|\*\//g, '')
    .split('\n')
    .map((line) => line.trim());
  return written
    .filter((line) => !TEMPLATE_COMMENT.includes(line))
    .join(' ')
    .trim();
}

const shortened = (words: string) => (words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words);
