import { z } from 'zod';

/** The keys that a schema allows at a path, so that a misspelt one can be set right. Empty where there is no object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = bare(schema);
  for (const key of path) at = bare(below(at, key));
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** True where a schema lets a value be left out. */
export function mayBeMissing(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  let at: unknown = schema;
  for (const key of path) at = below(bare(at), key);
  return at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodNullable;
}

function below(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[key as string];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function bare(schema: unknown): unknown {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapped ? bare(schema.unwrap()) : schema;
}
