import { LineCounter, isAlias, isCollection, isScalar, parseDocument, visit, type Document, type Node } from 'yaml';
import { lineIn, placesIn, type YamlPlace } from './yaml-places.ts';
import type { Problem } from './problem.ts';
import { slips, TAB, type Fault, type Words } from './yaml-slips.ts';

/** YAML as data, with the line of each value. Dates stay text, so that 31 February is seen for what it is. */
export interface YamlText {
  data: unknown;
  /** Line in the file of the value at a path (`['source', 'year']`), or of its nearest parent that exists. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** The same as plain data. */
  places: YamlPlace;
  problems: Problem[];
}

/**
 * Parses YAML 1.2 (where an unquoted date is text).
 * @param text the YAML alone
 * @param file named in problems
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  const { data, places, faults } = readYaml(text, firstLine);
  const problems = faults.map(([line, words]) => ({ file, line, field: 'YAML', ...words }));
  return { data, lineOf: (path) => lineIn(places, path), places, problems };
}

/** Apart, so that what is given away does not hold on to the parser's tree. */
function readYaml(text: string, firstLine: number) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const faults = faultsOf(document);
  const found =
    faults.length > 0
      ? (slips(text, faults) ?? withoutEcho(faults, text, counter))
      : [...unusable(document), ...cutOff(document, text)];
  return {
    data: found.length === 0 ? (document.toJS({ maxAliasCount: 0 }) as unknown) : undefined,
    places: placesIn(document.contents, counter, firstLine, MAX_DEPTH),
    faults: found.map(([offset, words]) => [counter.linePos(offset).line + firstLine - 1, words] as const),
  };
}

/** Far above what any file has, far below what ends the stack. */
const MAX_DEPTH = 40;
const TOO_DEEP: Words = {
  fault: 'listor eller grupper ligger i varandra i för många steg',
  remedy: 'ta bort hakparenteser, klamrar eller indrag',
};
const ANCHOR: Words = {
  fault: 'texten börjar med & och läses som ett namn',
  remedy: 'sätt texten inom "raka citattecken"',
};
const ALIAS: Words = {
  fault: 'texten börjar med * och läses som en hänvisning',
  remedy: 'sätt texten inom "raka citattecken"',
};

const CUT: Words = {
  fault: 'texten kapas vid #, som YAML läser som början på en kommentar',
  remedy: 'sätt hela texten inom "raka citattecken"',
};
const TAG: Words = {
  fault: 'texten börjar med ! och läses som en typ',
  remedy: 'sätt hela texten inom "raka citattecken"',
};
/** A field pushed in below one that has its value: `published: 2026-11-26`, `  owner: Staden`. */
const PUSHED_IN = /^[\w-]+: *(?![|>[{"'\s])[^\n]*\n +[\w-]+: /gm;
const INDENTED: Words = { fault: 'raden börjar med ett mellanslag', remedy: 'ta bort mellanslaget före fältets namn' };

const UNCLOSED = /^Missing closing|must .*end with a/;

/** What the parser says, at the places where a writer looks. That it gave up is told alone: the rest follows from it, step by step. */
function faultsOf(document: Document): Fault[] {
  const all = [...document.errors, ...document.warnings];
  const gaveUp = all.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const told = gaveUp ? [gaveUp] : all;
  const opened = told.some(({ message }) => UNCLOSED.test(message)) ? openedIn(document) : [];
  return told.map(({ code, message, pos: [offset] }) => {
    const around = UNCLOSED.test(message) && opened.find(([begin, end]) => begin < offset && offset <= end);
    return [around ? around[0] : offset, explain(code, message)];
  });
}

/** From where to where each quotation mark, bracket and brace holds; of one that is not closed its writer looks at the beginning. */
function openedIn(document: Document): [begin: number, end: number][] {
  const opened: [number, number][] = [];
  visit(document, {
    Node: (_, node) => {
      const isOpened = (isScalar(node) && node.type?.startsWith('QUOTE')) || (isCollection(node) && node.flow);
      if (isOpened && node.range) opened.push([node.range[0], node.range[1]]);
    },
  });
  return opened;
}

/** Text after ` #` is a comment; one that begins without a space was meant to be read (”Rapport #3”). */
function cutOff(document: Document, text: string): Fault[] {
  const found: Fault[] = [];
  if (!/#[^\s#]/.test(text)) return found;
  visit(document, {
    Scalar: (_, { type, comment, range, value }) => {
      if (type === 'PLAIN' && typeof value === 'string' && comment && /^[^\s#]/.test(comment))
        found.push([range?.[0] ?? 0, CUT]);
    },
  });
  return found;
}

/**
 * Of faults that follow from each other the first: a first field that is indented makes every field after it wrong, and
 * so does any line that is indented wrongly.
 */
function withoutEcho(faults: Fault[], text: string, counter: LineCounter): Fault[] {
  const indented = /^(?:[ \t]*(?:#.*)?\n)*( +)[\w-]+:/.exec(text);
  const rest = /^[\w-]+:/m.test(text);
  if (indented && rest) return [[indented[0].lastIndexOf('\n') + 1, INDENTED]];
  const [pushed] = [...text.matchAll(PUSHED_IN)];
  if (pushed && faults.length > 0) return [[pushed.index + pushed[0].lastIndexOf('\n') + 1, INDENTED]];
  return faults.filter(([offset, { fault }], index) => {
    const { line } = counter.linePos(offset);
    return !faults
      .slice(0, index)
      .some(([before, words]) => words.fault === fault && line - counter.linePos(before).line <= 1);
  });
}

/**
 * The first thing that YAML allows and content does not: an alias (a few lines of them can grow to gigabytes), an anchor
 * (the first word of `title: &Co` would be gone without a trace), or great depth.
 */
function unusable(document: Document): Fault[] {
  let fault: Fault | undefined;
  visit(document, {
    Node(_, node, path) {
      const words = whyUnusable(node, path.length);
      if (!words) return undefined;
      fault = [node.range?.[0] ?? 0, words];
      return visit.BREAK;
    },
  });
  return fault ? [fault] : [];
}

function whyUnusable(node: Node, depth: number): Words | undefined {
  if (isAlias(node)) return ALIAS;
  if (node.anchor) return ANCHOR;
  if (node.tag) return TAG;
  return depth > MAX_DEPTH ? TOO_DEEP : undefined;
}

const INDENT: Words = {
  fault: 'raden är felindragen eller saknar kolon',
  remedy: 'skriv `nyckel: värde` och dra in listor med två mellanslag',
};

/** What the parser's codes mean to a writer. */
const EXPLANATIONS: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: { fault: 'samma nyckel står två gånger', remedy: 'ta bort den ena raden' },
  TAB_AS_INDENT: TAB,
  BAD_INDENT: INDENT,
  MULTILINE_IMPLICIT_KEY: INDENT,
  MISSING_CHAR: {
    fault: 'ett tecken saknas, oftast ett avslutande citattecken eller en hakparentes',
    remedy: 'avsluta texten med samma tecken som den börjar med',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fault: 'texten har ett kolon som läses som en ny nyckel',
    remedy: 'sätt hela texten inom "raka citattecken"',
  },
  BAD_SCALAR_START: {
    fault: 'texten börjar med ett tecken som YAML använder till annat (@, ` eller %)',
    remedy: 'sätt hela texten inom "raka citattecken"',
  },
  UNEXPECTED_TOKEN: {
    fault: 'det står något på raden som inte hör till värdet',
    remedy: 'sätt hela texten inom "raka citattecken", med ”svenska citattecken” inuti',
  },
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_DOCS: { fault: 'filen har en rad --- för mycket', remedy: 'ta bort den' },
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

function explain(code: string, message: string): Words {
  if (/must .*end with a/.test(message))
    return { fault: 'en hakparentes eller klammer är inte avslutad', remedy: 'avsluta listan med ] och gruppen med }' };
  return (
    EXPLANATIONS[code] ?? {
      fault: `går inte att läsa (${message.split('\n')[0]})`,
      remedy: 'sätt texten inom "raka citattecken" om den har kolon, # eller citattecken',
    }
  );
}
