import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldLines } from '../../../scripts/new/template-fields.ts';
import { CONTENT_SCHEMAS } from '../../../scripts/schemas/content-schemas.ts';
import { SORTS } from '../../../scripts/new/sorts.ts';

const FILLED: Record<string, unknown> = {
  confirmed: true,
  closes: '2026-12-11',
  kind: 'forvaltning',
  date: '2026-11-23',
  format: 'talk',
  topics: ['samverkan'],
  audiences: ['skola'],
};
const TEXT = 'En text som är lagom lång för att duga som sammanfattning.';
const known = { title: 'Titeln', name: 'Namnet', published: '2026-11-23', reviewBy: '2027-11-23' };
const files = SORTS.filter(({ makes }) => makes !== 'item');

/** A template as an editor leaves it who has filled in every gap and uses every optional field. */
function everythingUsed(schema: string): Record<string, unknown> {
  const { required, optional } = fieldLines(schema, known);
  const uncommented = optional.filter((line) => /^#( {3,}| [a-zA-Z]+:( |$))/.test(line)).map((line) => line.slice(2));
  const data = parse([...required, ...uncommented].join('\n')) as Record<string, unknown>;
  const filled = Object.entries(data).map(([key, value]) => [
    key,
    value === '' || (Array.isArray(value) && value.length === 0) ? (FILLED[key] ?? TEXT) : value,
  ]);
  return Object.fromEntries(filled) as Record<string, unknown>;
}

describe.each(files)('the template of $schema', ({ schema }) => {
  const sort = CONTENT_SCHEMAS.find(({ name }) => name === schema)!;

  test('is not accepted before its gaps are filled', () => {
    const { required } = fieldLines(schema, known);
    expect(sort.schema.safeParse(parse(required.join('\n'))).success).toBe(false);
  });

  test('is accepted with every gap filled and every optional field in use', () => {
    const data = everythingUsed(schema);
    const result = sort.schema.safeParse(data);
    expect(result.error?.issues ?? []).toEqual([]);
    const keys = Object.keys((sort.schema as unknown as { shape: object }).shape);
    expect(Object.keys(data).toSorted()).toEqual(keys.toSorted());
  });
});
