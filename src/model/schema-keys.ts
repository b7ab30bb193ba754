import { z } from 'zod';

/** The keys that a schema allows at a path, so that a misspelt one can be set right. Empty where there is no object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = bare(schema);
  for (const key of path) at = bare(below(at, key));
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** What an editor may have called a key: by its name in the form, in small letters. */
export function namesOfKeys(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlyMap<string, string> {
  return new Map(
    keysAt(schema, path).flatMap((key) => {
      const { title } = metaAt(schema, [...path, key]);
      return title ? [[title.toLocaleLowerCase('sv'), key] as const] : [];
    }),
  );
}

interface Meta {
  title?: string;
  format?: string;
  /** Of a choice: the name of each value. */
  enumDescriptions?: readonly string[];
}

/** What a schema says of itself at a path, to whoever makes a form of it. */
export function metaAt(schema: z.ZodType, path: readonly PropertyKey[]): Meta {
  let at: unknown = schema;
  for (const key of path) at = below(bare(at), key);
  return metaOf(at);
}

function metaOf(schema: unknown): Meta {
  if (!(schema instanceof z.ZodType)) return {};
  return { ...(isWrapped(schema) && metaOf(schema.unwrap())), ...(schema.meta() as Meta | undefined) };
}

/** True where a schema lets a value be left out. */
export function mayBeMissing(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  let at: unknown = schema;
  for (const key of path) at = below(bare(at), key);
  return isWrapped(at);
}

function below(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[key as string];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function bare(schema: unknown): unknown {
  return isWrapped(schema) ? bare(schema.unwrap()) : schema;
}

const isWrapped = (schema: unknown) =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
