import { mdxToMdast, type MdastNode } from 'satteri';
import { checkBody } from './body-rules.ts';
import { checkMarks } from './marks.ts';
import { attribute, lineOf, plainText, walk, type AnyNode } from './markup.ts';
import type { Problem } from './problem.ts';

/** The text of an MDX file as a tree with positions, and what the checks and views ask of it. */
export interface Body {
  /** Front matter left out. */
  nodes: readonly MdastNode[];
  links: readonly BodyLink[];
  images: readonly BodyLink[];
  /** Ids named by `<Entry id="…">`. */
  entryIds: readonly BodyLink[];
  /** Ids named by `<Phone id="…" />`. */
  phoneIds: readonly BodyLink[];
  /** Ids named by `<Fact id="…" />`. */
  factIds: readonly BodyLink[];
  /** The words, without markup, a space between blocks. */
  plain: string;
  startsWithHeading: boolean;
}

export interface BodyLink {
  target: string;
  text: string;
  line: number;
}

/** Same parser and same options as Astro's MDX (`astro.config.mjs` imports them), so that site and mail agree. */
export const MARKUP_FEATURES = { smartPunctuation: { quotes: false } } as const;

/**
 * Parses the body of an MDX file.
 * @param text the whole file, front matter included, so that lines are the file's
 */
export function parseBody(text: string, file: string): { body: Body; problems: Problem[] } {
  const { nodes, source, problems } = parseAsFarAsItGoes(text, file);
  return {
    body: bodyOf(nodes),
    problems: [...problems, ...checkBody(nodes, file), ...checkMarks(nodes, source, file)],
  };
}

/** How often a text is read anew: who has more to mend than that mends some first. */
const MOST = 6;

/**
 * A text that the parser stops at is read again without the sign that it stopped at, so that all is told at once that is
 * wrong in it. What only follows from such a sign is left out.
 * @returns the text without these signs, line by line as it was
 */
function parseAsFarAsItGoes(text: string, file: string) {
  const problems: Problem[] = [];
  let source = text;
  for (let round = 0; round < MOST; round++) {
    const { nodes, problem, stop } = parseMarkup(source, file);
    if (!problem) return { nodes, source, problems };
    if (!problems.some((told) => told.line === problem.line || problem.fault === NO_START[0])) problems.push(problem);
    const without = stop && withoutSign(source, stop);
    if (!without) break;
    source = without;
  }
  return { nodes: [], source, problems };
}

interface Stop {
  line: number;
  column: number;
}

/** Another sign, which means nothing, stands in the place of what began a tag or code there, or before it. */
function withoutSign(source: string, { line, column }: Stop): string | undefined {
  const lines = source.split('\n');
  const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const at = /[<{]/.test(source[offset] ?? '') ? offset : source.slice(0, offset).search(/[<{](?=[^<{]*$)/);
  return at < 0 ? undefined : `${source.slice(0, at)}¤${source.slice(at + 1)}`;
}

/** The tree of a text, or why there is none, and where the parser stopped. */
export function parseMarkup(
  text: string,
  file: string,
): { nodes: readonly MdastNode[]; problem?: Problem; stop?: Stop } {
  try {
    const root = mdxToMdast(text, { features: { ...MARKUP_FEATURES, frontmatter: true } }) as ParentNode;
    const nodes = root.children.filter((node) => node.type !== 'yaml');
    const deep = firstBelow(MAX_DEPTH, nodes);
    return deep ? { nodes: [], problem: { file, line: lineOf(deep), field: 'brödtext', ...TOO_DEEP } } : { nodes };
  } catch (error) {
    const [, line, column] = /^(\d+):(\d+)/.exec((error as Error).message) ?? [];
    const stop = line && column ? { stop: { line: Number(line), column: Number(column) } } : {};
    return { nodes: [], problem: syntaxProblem(error as Error, file, text), ...stop };
  }
}

/** Lists in quotes in lists: deeper than this nobody can read, and ten thousand levels would end the stack. */
const MAX_DEPTH = 24;
const TOO_DEEP = { fault: 'listor, citat eller rutor ligger i varandra i för många steg', remedy: 'dela upp texten' };

/** Level by level, not by recursion: what it looks for is what would overflow. */
function firstBelow(depth: number, nodes: readonly MdastNode[]): AnyNode | undefined {
  let level = nodes as readonly AnyNode[];
  for (let at = 0; at < depth && level.length > 0; at++) level = level.flatMap((node) => node.children ?? []);
  return level[0];
}

type ParentNode = AnyNode & { children: MdastNode[] };

/** What the checks and views ask of a tree. */
export function bodyOf(nodes: readonly MdastNode[]): Body {
  const all = [...walk(nodes)];
  /** @param kind type of a node, or name of a component */
  const collect = (kind: string, target: (node: AnyNode) => string | undefined) =>
    all
      .filter((node) => node.type === kind || node.name === kind)
      .map((node) => ({ target: target(node) ?? '', text: plainText(node.children ?? []).trim(), line: lineOf(node) }));
  return {
    nodes,
    links: collect('link', (node) => node.url),
    images: collect('image', (node) => node.url),
    entryIds: collect('Entry', (node) => attribute(node, 'id')),
    phoneIds: collect('Phone', (node) => attribute(node, 'id')),
    factIds: collect('Fact', (node) => attribute(node, 'id')),
    plain: plainText(nodes).replace(/\s+/g, ' ').trim(),
    startsWithHeading: nodes[0]?.type === 'heading',
  };
}

function syntaxProblem(error: Error, file: string, text: string): Problem {
  const line = Number(/^(\d+):/.exec(error.message)?.[1] ?? 1);
  if (error instanceof RangeError) return { file, line, field: 'brödtext', ...TOO_DEEP };
  const [fault, remedy] = explain(error.message, text.split('\n')[line - 1] ?? '');
  return { file, line, field: 'brödtext', fault, remedy };
}

const NO_START: [string, string] = [
  'en sluttagg saknar sin starttagg',
  'ta bort sluttaggen eller skriv starttaggen före texten',
];

/** @param row the line of the file where the parser stopped: it tells what the writer did */
function explain(message: string, row: string): [string, string] {
  if (/<[A-Z]\w*[^>]*=\s*[”“„’‘]/.test(row))
    return ['taggens värde står inom svenska citattecken (”)', 'byt dem mot raka citattecken: ="…"'];
  if (/<[^\s<>@]+@[^\s<>]+>/.test(row))
    return ['en e-postadress inom < och > läses som en tagg', 'ta bort < och >; adressen blir en länk ändå'];
  const closing = /closing tag for `<([^>]*)>`/i.exec(message);
  if (closing && /^[a-z]/.test(closing[1]!))
    return [
      `HTML (<${closing[1]}>) används inte i texten`,
      'ta bort taggen och skriv Markdown, till exempel **fet**; en tom rad ger ett nytt stycke',
    ];
  if (closing)
    return [
      `taggen <${closing[1]}> är inte avslutad`,
      `skriv </${closing[1]}> efter texten, eller <${closing[1]} … /> om den är tom`,
    ];
  if (/closing slash|Unexpected closing/i.test(message)) return NO_START;
  if (/\{\/\*(?!.*\*\/)/.test(row))
    return ['kommentaren som börjar med {/* är inte avslutad', 'skriv */} efter den, eller ta bort {/*'];
  if (/brace|expression/i.test(message))
    return ['texten har en klammer { som läses som kod', 'ta bort klammern eller skriv \\{'];
  if (/character `!`/.test(message)) return ['texten har en HTML-kommentar', 'ta bort den'];
  if (/after `<`/.test(message)) return ['texten har ett < som läses som kod', 'ska tecknet synas: skriv \\<'];
  if (/before name/i.test(message))
    return ['texten har ett < som läses som början på en tagg', 'skriv &lt; eller ”mindre än”'];
  return [
    `texten går inte att läsa (${message})`,
    'titta efter < och { i raden; skriv \\< och \\{ om tecknen ska synas',
  ];
}
