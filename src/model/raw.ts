import { parseBody, type Body } from './body.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml } from './yaml.ts';
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
  /** What could not even be read: not UTF-8, empty, of an unknown type. */
  problems: readonly Problem[];
}

/** A parsed piece of content with a way back to the line of each of its fields. */
export interface Parsed<T> {
  value: T;
  file: string;
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** `unfinished`: what a draft has not filled in yet. Until it has, there is nothing parsed. */
export type ParseResult<T> = { parsed?: Parsed<T>; problems: Problem[]; unfinished?: Problem[] };

/** From the first character of the file, as the parser of the body has it. */
const FRONT_MATTER = /(?<![\s\S])---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** An MDX file as front matter (held against a schema) and body. */
export function parseMdx<S extends z.ZodType>(raw: RawFile, schema: S): ParseResult<z.infer<S> & { body: Body }> {
  const match = FRONT_MATTER.exec(raw.text);
  if (!match) return { problems: [noFrontMatter(raw)] };
  const fields = parseFields(match[1] ?? '', raw.path, 2, schema);
  const { body, problems } = parseBody(raw.text, raw.path);
  const parsed = fields.parsed && {
    ...fields.parsed,
    value: { ...(fields.parsed.value as object), body } as z.infer<S> & { body: Body },
  };
  return { ...fields, ...(parsed && { parsed }), problems: [...fields.problems, ...problems] } as ParseResult<
    z.infer<S> & { body: Body }
  >;
}

/** A YAML file held against a schema. */
export function parseYamlFile<S extends z.ZodType>(raw: RawFile, schema: S): ParseResult<z.infer<S>> {
  return parseFields(raw.text, raw.path, 1, schema);
}

function parseFields<S extends z.ZodType>(
  text: string,
  file: string,
  firstLine: number,
  schema: S,
): ParseResult<z.infer<S>> {
  const yaml = parseYaml(text, file, firstLine);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = schema.safeParse(yaml.data ?? {}, { reportInput: true });
  if (!result.success) {
    const [unfinished, faults] = splitUnfinished(result.error.issues, yaml.data);
    const told = (issues: typeof faults) => schemaProblems(issues, file, yaml.lineOf, schema);
    return { problems: told(faults), unfinished: told(unfinished) };
  }
  return { parsed: { value: result.data, file, lineOf: yaml.lineOf }, problems: [] };
}

type Issues = readonly z.core.$ZodIssue[];

/** A draft may be incomplete: what is left empty in it stops nothing, what is wrong does. */
function splitUnfinished(issues: Issues, data: unknown): [unfinished: Issues, faults: Issues] {
  if ((data as { status?: unknown } | null)?.status !== 'draft') return [[], issues];
  return [issues.filter(isEmpty), issues.filter((issue) => !isEmpty(issue))];
}

const isEmpty = ({ path, input }: Issues[number]) =>
  path.length > 0 &&
  (input === undefined || input === null || input === '' || (Array.isArray(input) && input.length === 0));

function noFrontMatter({ path, text }: RawFile): Problem {
  const begun = text.startsWith('---');
  return {
    file: path,
    line: 1,
    field: 'huvud',
    fault: begun ? 'huvudet (mellan --- och ---) är inte avslutat' : 'filen saknar huvud',
    remedy: begun
      ? 'skriv en rad med --- efter sista fältet'
      : 'börja filen med en rad ---, fälten, och en rad --- (se `npm run new`)',
  };
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
