import { checkNode } from './body-rules.ts';
import { parseMarkup } from './body.ts';
import { lineOf, walk, type AnyNode } from './markup.ts';
import { when, type Finding, type Problem } from './problem.ts';

/**
 * What in a text would run as code, if it were made a page: import and export, expressions, HTML and components that the
 * portal does not have, addresses that are programs, pictures that are not; and a text that cannot be read at all.
 * @param body without its head
 * @returns nothing for what is only text; a comment is
 */
export function codeIn(body: string, file: string): Problem[] {
  const { nodes, problem } = parseMarkup(body, file);
  if (problem) return [problem];
  return [...walk(nodes)].flatMap((node) =>
    faultsOf(node).map(([fault, remedy]) => ({ file, line: lineOf(node), field: 'brödtext', fault, remedy })),
  );
}

function faultsOf(node: AnyNode): Finding[] {
  const { type, url = '' } = node;
  if (type === 'image') return when(!PICTURE.test(url), 'bilden är ingen bildfil i portalen', BESIDE);
  if (type === 'link') return PROGRAM.test(url) ? checkNode(node) : [];
  return type.startsWith('mdx') ? checkNode(node) : [];
}

const BESIDE = 'lägg bilden bredvid filen och skriv `./bild.png`';

/** Beside the text, or somewhere from there; Astro imports what it names. */
const PICTURE = /^(?!\/\/)[^:?#\\]+\.(?:png|jpe?g|webp|gif|avif|svg)$/i;

/** An address with a scheme that is none of those that lead to a page, a letter or a call. */
const PROGRAM = /^(?!(?:https?|mailto|tel):)[^/#?]*:/i;
