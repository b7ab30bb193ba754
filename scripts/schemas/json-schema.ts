import { z } from 'zod';
import type { ContentSchema } from './content-schemas.ts';
import { describeField } from './descriptions.ts';

/** The parts of a JSON schema that are looked at here. */
export interface JsonSchema {
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  enumDescriptions?: string[];
  pattern?: string;
  [key: string]: unknown;
}

/** The ids that a field may hold, with their names; known only where the content is at hand. */
export type Choices = Readonly<Record<string, readonly { id: string; name: string }[]>>;

/**
 * What VS Code needs to complete and explain a file: draft 7, which the YAML extension reads, with a Swedish sentence for
 * every field. What a schema cannot say (a date that exists, a reference that leads somewhere) the content check says.
 * @param choices ids for lists of references, `{ topics: [{ id, name }] }`
 */
export function toJsonSchema({ name, title, schema }: ContentSchema, choices: Choices = {}): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  explain(json, name, []);
  for (const [field, ids] of Object.entries(choices)) offer(json.properties?.[field]?.items, ids);
  return { ...json, title };
}

/** Every field of a schema with its path: `source`, `source.title`, in the order of the schema. */
export function* fieldsOf(
  json: JsonSchema,
  path: readonly string[] = [],
): Generator<[path: string, schema: JsonSchema]> {
  const inner = json.items ?? json;
  for (const [key, field] of Object.entries(inner.properties ?? {})) {
    yield [[...path, key].join('.'), field];
    yield* fieldsOf(field, [...path, key]);
  }
}

function explain(json: JsonSchema, sort: string, path: string[]): void {
  for (const [name, field] of fieldsOf(json, path)) {
    const known = describeField(sort, name);
    if (known) field.description = known.says;
  }
}

function offer(items: JsonSchema | undefined, ids: readonly { id: string; name: string }[]): void {
  if (!items || ids.length === 0) return;
  items.enum = ids.map(({ id }) => id);
  items.enumDescriptions = ids.map(({ name }) => name);
}
