import type { z } from 'zod';
import { EMPTY, NO_DATE, SEPARATOR, WRITE } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { readDate } from './read-date.ts';
import { keysAt, mayBeMissing, metaAt, namesOfKeys } from './schema-keys.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns what a schema found into problems with line and Swedish words.
 * @param issues of a parse with `reportInput`: what is missing and what is of the wrong type differ in the input alone
 * @param schema names the keys that a misspelt one may have meant
 */
export function schemaProblems(
  issues: readonly Issue[],
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  schema: z.ZodType,
): Problem[] {
  // One sentence for one value: what is empty is also too short.
  const first = issues.filter(
    (issue, index) =>
      issue.code === 'unrecognized_keys' ||
      issues.findIndex(({ code, path }) => code !== 'unrecognized_keys' && samePath(path, issue.path)) === index,
  );
  const misspelt = new Set(first.flatMap((issue) => meantBy(issue, schema)));
  const causes = first.filter(({ path, input }) => input !== undefined || !misspelt.has(path.map(String).join('.')));
  return causes.flatMap((issue) =>
    explain(issue, schema).map(({ path = issue.path, fault, remedy }) => ({
      file,
      line: lineOf(path),
      field: path.map(String).join('.') || 'fält',
      fault,
      remedy,
    })),
  );
}

/** The fields whose names are written wrongly: they are not missing besides. */
const meantBy = (issue: Issue, schema: z.ZodType): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.flatMap((key) => {
        const meant = keyMeantBy(key, issue.path, schema);
        return meant ? [[...issue.path, meant].map(String).join('.')] : [];
      })
    : [];

/** By its name in the form, or by letters that are nearly the same as those of either. */
function keyMeantBy(key: string, path: readonly PropertyKey[], schema: z.ZodType): string | undefined {
  const names = namesOfKeys(schema, path);
  const small = key.toLocaleLowerCase('sv');
  const byName = nearest(small, names.keys());
  return names.get(small) ?? nearest(key, keysAt(schema, path)) ?? (byName && names.get(byName));
}

const samePath = (one: readonly PropertyKey[], other: readonly PropertyKey[]) =>
  one.length === other.length && one.every((key, index) => key === other[index]);

interface Explanation {
  path?: PropertyKey[];
  fault: string;
  remedy: string;
}

const EXAMPLES: Record<string, string> = {
  title: 'title: Vad skyddar unga mot radikalisering?',
  summary: 'summary: En till två meningar som säger vad det är.',
  published: 'published: 2026-11-23',
  owner: 'owner: Stadsledningskontoret, Trygghet och samhälle',
  reviewBy: 'reviewBy: 2027-11-23',
  topics: 'topics: [grundkunskap]',
  audiences: 'audiences: [kontaktperson]',
};

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  boolean: '`true` eller `false`',
  array: 'en lista',
  object: 'en grupp av fält',
  record: 'en grupp av fält',
};

function explain(issue: Issue, schema: z.ZodType): Explanation[] {
  const [fault, remedy] = issue.message.split(SEPARATOR);
  if (fault === EMPTY && remedy === WRITE) return [{ fault, remedy: emptyRemedy(issue, schema) }];
  if (fault === NO_DATE) return [noDate(issue, schema)];
  if (fault && remedy) return [issue.input === '' ? { fault: 'är tomt', remedy } : { fault, remedy }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...issue.path], key, schema));
    case 'invalid_type':
      if (isMissing(issue)) return [missing(issue)];
      if (metaAt(schema, issue.path).format === 'date') return [noDate(issue, schema)];
      if (issue.input === null && issue.path.length > 0) return [{ fault: EMPTY, remedy: emptyRemedy(issue, schema) }];
      return [wrongType(issue)];
    case 'invalid_value':
      return [isMissing(issue) ? missing(issue, issue.values) : wrongChoice(issue, schema)];
    case 'invalid_key':
      return [{ fault: 'har en nyckel som inte går att läsa', remedy: 'använd ett id ur listan' }];
    case 'too_small':
      return [{ fault: 'har för få', remedy: `ange minst ${issue.minimum}` }];
    case 'too_big':
      return [{ fault: 'har för många', remedy: `ange högst ${issue.maximum}` }];
    default:
      return [{ fault: 'går inte att läsa', remedy: 'jämför med mallen för sorten' }];
  }
}

/** What may be left out may also be taken away; what must be there may not, and an item of a list is no line. */
function emptyRemedy({ path }: Issue, schema: z.ZodType): string {
  if (typeof path.at(-1) === 'number') return 'skriv text, eller ta bort punkten ur listan';
  if (mayBeMissing(schema, path)) return 'skriv text eller ta bort raden';
  const example = path.length === 1 && EXAMPLES[String(path[0])];
  return `skriv text${example ? `, till exempel \`${example}\`` : ''}`;
}

const isMissing = (issue: Issue) => issue.path.length > 0 && issue.input === undefined;

/** A value that is no choice, or none at all; what was meant may be told by its name in the form. */
function wrongChoice({ path, input, values }: Issue & { code: 'invalid_value' }, schema: z.ZodType): Explanation {
  const choice = `ett av: ${values.join(', ')}`;
  if (input === '' || input === null) return { fault: 'är tomt', remedy: orNoLine(`välj ${choice}`, path, schema) };
  const words = typeof input === 'string' ? input.trim().toLocaleLowerCase('sv') : '';
  const names = (metaAt(schema, path).enumDescriptions ?? []).map((name) => name.toLocaleLowerCase('sv'));
  const byName = nearest(words, names);
  const guess = nearest(words, values.map(String)) ?? (byName && String(values[names.indexOf(byName)]));
  return {
    fault: 'har ett värde som inte finns',
    remedy: guess ? `menade du \`${guess}\`? välj annars ${choice}` : `välj ${choice}`,
  };
}

function noDate({ path, input }: Issue, schema: z.ZodType): Explanation {
  const how = 'skriv ÅÅÅÅ-MM-DD, till exempel `2026-11-23`';
  if (input === '' || input === null) return { fault: 'är tomt', remedy: orNoLine(how, path, schema) };
  const meant = readDate(String(input));
  return { fault: NO_DATE, remedy: meant ? `skriv \`${meant}\`` : how };
}

const orNoLine = (remedy: string, path: readonly PropertyKey[], schema: z.ZodType) =>
  mayBeMissing(schema, path) ? `${remedy}, eller ta bort raden` : remedy;

function missing(issue: Issue, values?: readonly unknown[]): Explanation {
  const key = String(issue.path.at(-1) ?? '');
  const choice = values ? `, med ett av: ${values.join(', ')}` : '';
  return {
    fault: 'saknas',
    remedy: `lägg till raden \`${(issue.path.length === 1 && EXAMPLES[key]) || `${key}: …`}\`${choice}`,
  };
}

const REMEDIES: Record<string, string> = {
  array: 'skriv `[ett, två]` eller en rad med `- ` för varje',
  number: 'skriv bara siffrorna, utan citattecken',
  boolean: 'skriv `true` eller `false`, utan citattecken',
  object: 'skriv ett fält på varje rad, indraget två mellanslag',
  record: 'skriv ett fält på varje rad, indraget två mellanslag',
};

function wrongType(issue: Issue & { code: 'invalid_type' }): Explanation {
  const wanted = TYPES[issue.expected] ?? issue.expected;
  const remedy = REMEDIES[issue.expected] ?? 'sätt värdet inom "raka citattecken" om det ska läsas som text';
  return { fault: `ska vara ${wanted}`, remedy };
}

/** What is more is no help in a line. */
const FEW = 12;

function unknownKey(path: PropertyKey[], key: string, schema: z.ZodType): Explanation {
  const known = keysAt(schema, path);
  const guess = keyMeantBy(key, path, schema);
  const list =
    known.length > FEW ? 'fälten står i handboken, under Fälten' : `de nycklar som finns här är ${known.join(', ')}`;
  const remedy = guess ? `menade du \`${guess}\`?` : `ta bort raden; ${list}`;
  return { path: [...path, key], fault: 'okänd nyckel', remedy };
}
