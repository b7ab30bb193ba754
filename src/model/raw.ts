import { parseBody, type Body, type BodyLink } from './body.ts';
import { findConflicts } from './conflicts.ts';
import { halfRead } from './half-read.ts';
import { tooMuch } from './limits.ts';
import { bodyPassages, fieldPassages, type Passage } from './passages.ts';
import type { NamedAddress } from './named-address.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import type { Swedish } from './reading/swedish.ts';
import { parseYaml } from './yaml.ts';
import { restOf } from './yaml-rest.ts';
import type { YamlPlace } from './yaml-places.ts';
import type { z } from 'zod';

/** A content file as it was read: nothing is known of it yet but its place and its text. */
export interface RawFile {
  /** Below the content folder, with forward slashes: `reports/x.mdx`. */
  path: string;
  text: string;
}

/** Everything the reader found. */
export interface RawContent {
  files: readonly RawFile[];
  /** Paths of files that are not text: pictures beside an article, PDFs in `attachments/`. */
  assets: readonly string[];
  /** What could not even be read: not UTF-8, empty, of an unknown type, a picture that is none. */
  problems: readonly Problem[];
  /** What an editor should see to in files that are not text, but what stops nothing. */
  hints?: readonly Problem[];
  /** The Swedish dictionary, for whoever reads along; without it spelling is not looked at. */
  swedish?: () => Swedish;
  /** The words of the files that are not text: of PDFs, each page and each property a line. */
  words?: readonly RawFile[];
}

/** A parsed piece of content with a way back to the line of each of its fields. */
export interface Parsed<T> {
  value: T;
  file: string;
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** What a file says, as its readers get it, whatever its faults: for the checks of words and addresses. */
export interface Said {
  file: string;
  passages: readonly Passage[];
  links: readonly BodyLink[];
}

/** An article with made-up values for the fields that could not be read. */
export interface HalfRead {
  parsed: Parsed<object>;
  /** The fields with made-up values: what is found in them says nothing. */
  madeUp: ReadonlySet<string>;
}

/** `unfinished`: what a draft has not filled in yet. Until it has, there is nothing parsed. */
export type ParseResult<T> = {
  parsed?: Parsed<T>;
  problems: Problem[];
  unfinished?: Problem[];
  said?: Said;
  places?: YamlPlace;
  halfRead?: HalfRead;
};

/** What one file holds, whatever other files say. */
export interface ParsedFile extends Omit<ParseResult<object>, 'parsed'> {
  /** Where in `Everything` it belongs; undefined for a file that belongs nowhere. */
  into?: string;
  parsed: readonly Parsed<unknown>[];
  /** The places of what a sound file holds; where it is a list, each piece has its own in it. */
  isList?: boolean;
  /** The addresses that it names. */
  named: readonly NamedAddress[];
}

/** The pieces of a file that is a list. */
export function splitList<T>({ value, file, lineOf }: Parsed<readonly T[]>): Parsed<T>[] {
  return value.map((item, index) => ({ value: item, file, lineOf: (path) => lineOf([index, ...path]) }));
}

/** From the first character of the file, as the parser of the body has it. */
export const FRONT_MATTER = /(?<![\s\S])---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** An MDX file as front matter (held against a schema) and body. */
export function parseMdx<S extends z.ZodType>(raw: RawFile, schema: S): ParseResult<z.infer<S> & { body: Body }> {
  return readable(raw, () => {
    const match = FRONT_MATTER.exec(raw.text);
    if (!match) return { problems: [noFrontMatter(raw)] };
    const fields = parseFields(match[1] ?? '', raw.path, 2, schema);
    const { body, problems } = parseBody(raw.text, raw.path);
    const parsed = fields.parsed && {
      ...fields.parsed,
      value: { ...(fields.parsed.value as object), body } as z.infer<S> & { body: Body },
    };
    const passages = [...(fields.said?.passages ?? []), ...bodyPassages(body.nodes)];
    const { halfRead, unfinished, places } = fields;
    return {
      ...(parsed && { parsed }),
      ...(places !== undefined && { places }),
      ...(unfinished && { unfinished }),
      ...(halfRead && { halfRead: withBody(halfRead, body) }),
      problems: [...fields.problems, ...problems],
      said: { file: raw.path, passages, links: body.links },
    };
  });
}

const withBody = ({ parsed, madeUp }: HalfRead, body: Body): HalfRead => ({
  parsed: { ...parsed, value: { ...parsed.value, body } },
  madeUp,
});

/** A YAML file held against a schema. */
export function parseYamlFile<S extends z.ZodType>(raw: RawFile, schema: S): ParseResult<z.infer<S>> {
  return readable(raw, () => parseFields(raw.text, raw.path, 1, schema));
}

/** What stops a file from being read is told before anything is, and then alone. */
function readable<T>(raw: RawFile, parse: () => ParseResult<T>): ParseResult<T> {
  const unreadable = tooMuch(raw.path, raw.text);
  if (unreadable) return { problems: [unreadable] };
  const conflicts = findConflicts(raw.path, raw.text);
  if (conflicts.isWhole) return { problems: conflicts.problems };
  const result = parse();
  return { ...result, problems: [...conflicts.problems, ...result.problems] };
}

function parseFields<S extends z.ZodType>(
  text: string,
  file: string,
  firstLine: number,
  schema: S,
): ParseResult<z.infer<S>> {
  const yaml = parseYaml(text, file, firstLine);
  if (yaml.problems.length > 0)
    return { problems: [...yaml.problems, ...faultsOfRest(text, file, firstLine, schema, yaml.problems)] };
  const said: Said = { file, passages: fieldPassages(yaml.data, yaml.lineOf), links: [] };
  const result = schema.safeParse(yaml.data ?? {}, { reportInput: true });
  if (result.success)
    return {
      parsed: { value: result.data, file, lineOf: yaml.lineOf },
      places: yaml.places,
      problems: unsafeKeys(said),
      said,
    };
  const [unfinished, faults] = splitUnfinished(result.error.issues, yaml.data);
  const told = (issues: Issues) => schemaProblems(issues, file, yaml.lineOf, schema);
  const half = halfRead(yaml.data, result.error.issues, schema);
  return {
    problems: told(faults),
    unfinished: told(unfinished),
    said,
    ...(half && { halfRead: { parsed: { value: half.value, file, lineOf: yaml.lineOf }, madeUp: half.madeUp } }),
  };
}

/**
 * What is wrong with the fields that can be read, where some cannot.
 * @param rounds how often they are read anew: a fault may hide another
 */
function faultsOfRest(
  text: string,
  file: string,
  firstLine: number,
  schema: z.ZodType,
  told: readonly Problem[],
  rounds = 5,
): Problem[] {
  const rest = rounds > 0 ? restOf(text, told, firstLine) : undefined;
  if (!rest) return [];
  const yaml = parseYaml(rest.text, file, firstLine);
  const isLeftOut = ({ field }: Problem) => rest.left.has(field);
  if (yaml.problems.length > 0) {
    const others = faultsOfRest(rest.text, file, firstLine, schema, yaml.problems, rounds - 1);
    return [...yaml.problems, ...others.filter((each) => !isLeftOut(each))];
  }
  const { error } = schema.safeParse(yaml.data ?? {}, { reportInput: true });
  const [, faults] = splitUnfinished(error?.issues ?? [], yaml.data);
  return schemaProblems(faults, file, yaml.lineOf, schema).filter((each) => !isLeftOut(each));
}

/** JavaScript takes `__proto__` for something else than a key; where any key is allowed the schema lets it through. */
const unsafeKeys = ({ file, passages }: Said): Problem[] =>
  passages
    .filter(({ field, text }) => field === 'nyckel' && text === '__proto__')
    .map(({ line }) => ({ file, line, field: '__proto__', fault: 'okänd nyckel', remedy: 'ta bort raden' }));

type Issues = readonly z.core.$ZodIssue[];

/** A draft may be incomplete: what is left empty in it stops nothing, what is wrong does. */
function splitUnfinished(issues: Issues, data: unknown): [unfinished: Issues, faults: Issues] {
  if ((data as { status?: unknown } | null)?.status !== 'draft') return [[], issues];
  return [issues.filter(isEmpty), issues.filter((issue) => !isEmpty(issue))];
}

const isEmpty = ({ path, input }: Issues[number]) =>
  path.length > 0 &&
  (input === undefined || input === null || input === '' || (Array.isArray(input) && input.length === 0));

/** A head that is there but not seen: what stands in its way is told, where it stands. */
function noFrontMatter({ path, text }: RawFile): Problem {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  const problem = (line: number, fault: string, remedy: string) => ({
    file: path,
    line,
    field: 'huvud',
    fault,
    remedy,
  });
  if (/^\s*[-–—]{2,}\s*$/.test(opening) && opening.trim() !== '---')
    return problem(first + 1, `raden ${opening.trim()} ska ha tre streck`, 'skriv ---');
  if (opening.trim() === '---' && opening.startsWith(' '))
    return problem(first + 1, 'det står ett mellanslag före ---', 'ta bort mellanslaget');
  if (opening.trim() === '---' && first > 0)
    return problem(1, 'det står en tomrad före huvudet', 'ta bort tomraden överst, så att filen börjar med ---');
  if (opening.trim() !== '---')
    return problem(1, 'filen saknar huvud', 'börja filen med en rad ---, fälten, och en rad --- (se `npm run new`)');
  const close = lines.findIndex((line, index) => index > first && /^\s*[-–—]{2,}\s*$/.test(line));
  if (close > 0)
    return problem(
      close + 1,
      `raden ${lines[close]!.trim()} avslutar inte huvudet`,
      'skriv --- längst till vänster på raden',
    );
  return problem(1, 'huvudet (mellan --- och ---) är inte avslutat', 'skriv en rad med --- efter sista fältet');
}

/** Makes problems about fields of one parsed piece. */
export const about =
  <T>({ file, lineOf }: Parsed<T>) =>
  (path: readonly PropertyKey[], fault: string, remedy: string): Problem => ({
    file,
    line: lineOf(path),
    field: path.map(String).join('.'),
    fault,
    remedy,
  });
