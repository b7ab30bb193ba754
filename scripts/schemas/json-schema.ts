import { z } from 'zod';
import type { ContentSchema } from './content-schemas.ts';

/** The parts of a JSON schema that are looked at here. */
export interface JsonSchema {
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  enumDescriptions?: string[];
  pattern?: string;
  [key: string]: unknown;
}

/** The ids that a field may hold, with their names; known only where the content is at hand. */
export type IdChoices = Readonly<Record<string, readonly { id: string; name: string }[]>>;

/**
 * What VS Code needs to complete and explain a file: draft 7, which the YAML extension reads, with the Swedish sentence and
 * the example that each field has in the model. What a schema cannot say (a date that exists, a reference that leads somewhere) the content check says.
 * @param choices ids for lists of references, `{ topics: [{ id, name }] }`
 */
export function toJsonSchema({ title, schema }: ContentSchema, choices: IdChoices = {}): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  for (const [field, ids] of Object.entries(choices)) offer(json.properties?.[field]?.items, ids);
  return { ...json, title };
}

/** Every field of a schema with its path: `source`, `source.title`, in the order of the schema. */
export function* schemaFields(
  json: JsonSchema,
  path: readonly string[] = [],
): Generator<[path: string, schema: JsonSchema]> {
  const inner = json.items ?? json;
  for (const [key, field] of Object.entries(inner.properties ?? {})) {
    yield [[...path, key].join('.'), field];
    yield* schemaFields(field, [...path, key]);
  }
}

function offer(items: JsonSchema | undefined, ids: readonly { id: string; name: string }[]): void {
  if (!items || ids.length === 0) return;
  items.enum = ids.map(({ id }) => id);
  items.enumDescriptions = ids.map(({ name }) => name);
}
