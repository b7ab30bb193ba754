import { expect, test } from 'vitest';
import { z } from 'zod';
import { CONTENT_SCHEMAS } from '../../../scripts/schemas/content-schemas.ts';
import { schemaFields, toJsonSchema } from '../../../scripts/schemas/json-schema.ts';

/** What the words of a field promise, and values that break the promise. */
const PROMISES: readonly [words: RegExp, broken: (match: RegExpExecArray) => unknown[]][] = [
  [/högst (\d+) tecken/, ([, most]) => ['x'.repeat(Number(most) + 1)]],
  [/(\d+)–(\d+) tecken/, ([, least, most]) => ['x'.repeat(Number(least) - 1), 'x'.repeat(Number(most) + 1)]],
  [/ÅÅÅÅ-MM-DD/, () => ['2026-02-31', '26/11 2026', '2026-1-5']],
  [/^Ett till fyra/, () => [[], ['a', 'b', 'c', 'd', 'e']]],
  [/^En till fem/, () => [[], ['a', 'b', 'c', 'd', 'e', 'f']]],
  [/högst tre/, () => [['a', 'b', 'c', 'd']]],
  [/[Aa]ldrig (?:ett personnamn|en person\b)/, () => ['Anna Andersson', 'Enheten, Lars Lindqvist']],
  [/^(?:Webba|A)dress\S*.*från https:\/\//, () => ['www.exempel.se', 'exempel']],
  [/två bokstäver/, () => ['svenska', 'xx', 'SV']],
  [/heltal/, () => [1.5, -1, '45']],
  [/utan https:\/\/doi\.org/, () => ['https://doi.org/10.1002/cl2.1174']],
  [/^Telefonnummer/, () => ['031 - 12 AB', 'växeln', '12']],
  [/^När mötet/, () => ['25:00', '13.30', '9']],
  [/små bokstäver a–z, siffror/, () => ['Å ä ö', 'A_b']],
  [/^\w+ \(.+\).* (?:eller|och) \w+ \(|^true om/, () => ['något annat']],
];

/** The schema of a field, by its path. */
function schemaAt(schema: unknown, path: string): z.ZodType | undefined {
  let at = bare(schema);
  for (const key of path.split('.')) at = at instanceof z.ZodObject ? bare(at.shape[key]) : undefined;
  return at as z.ZodType | undefined;
}

function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return schema.element;
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapped ? bare(schema.unwrap()) : schema;
}

const promised = CONTENT_SCHEMAS.flatMap((sort) =>
  [...schemaFields(toJsonSchema(sort))].flatMap(([path, { description = '' }]) =>
    PROMISES.flatMap(([words, broken]) => {
      const match = words.exec(description);
      return match ? [{ sort: sort.name, path, promise: match[0], schema: schemaAt(sort.schema, path), values: broken(match) }] : [];
    }),
  ),
); // prettier-ignore

test('what the words of a field promise is held by its schema', () => {
  const kept = promised.filter(
    ({ schema, values }) => schema && values.every((value) => !schema.safeParse(value).success),
  );
  const broken = promised.filter((each) => !kept.includes(each));
  expect(broken.map(({ sort, path, promise }) => `${sort} ${path}: ${promise}`)).toEqual([]);
});

test('the words of many fields promise something', () => {
  expect(promised.length).toBeGreaterThan(100);
  for (const [words] of PROMISES)
    expect(
      promised.some(({ promise }) => words.test(promise)),
      String(words),
    ).toBe(true);
});
