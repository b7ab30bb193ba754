import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CONTENT_SCHEMAS } from '../../../scripts/schemas/content-schemas.ts';
import { generatedFiles } from '../../../scripts/schemas/generated-files.ts';
import { schemaFields, toJsonSchema } from '../../../scripts/schemas/json-schema.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const allFields = CONTENT_SCHEMAS.flatMap((sort) =>
  [...schemaFields(toJsonSchema(sort))].map(([path, { description }]) => ({ sort: sort.name, path, description })),
);

describe('help for editors', () => {
  test('every field of every sort is explained in Swedish', () => {
    expect(allFields.filter(({ description }) => !description)).toEqual([]);
  });

  test.each(Object.entries(generatedFiles()))(
    '%s is what the schemas say today (else: npm run schemas)',
    (path, text) => {
      expect(read(path)).toBe(text);
    },
  );

  test('VS Code ties every list to its schema', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    const lists = CONTENT_SCHEMAS.filter(({ files }) => files.endsWith('.yaml'));
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(lists.map(({ name, files }) => [`./.vscode/schemas/${name}.json`, `content/${files}`])),
    );
    for (const file of Object.keys(settings['yaml.schemas']))
      expect(existsSync(new URL(`../../../${file}`, import.meta.url))).toBe(true);
  });

  test('the table in content/README.md has the same words', () => {
    const common = CONTENT_SCHEMAS.find(({ name }) => name === 'questions')!;
    const rows = Object.entries(toJsonSchema(common).properties!).map(
      ([key, { description }]) => `| \`${key}\` | ${description} |`,
    );
    expect(read('content/README.md')).toContain(rows.join('\n'));
  });
});
