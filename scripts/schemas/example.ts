import type { JsonSchema } from './json-schema.ts';

/**
 * The first example of a field as it is written after `key:`: on the same line, or indented on lines of its own. Empty
 * where the field has none.
 */
export function exampleOf({ examples: [first] = [] }: JsonSchema): string {
  if (first === undefined) return '';
  const lines = isShort(first) ? [] : block(first);
  return lines.length === 0 ? ` ${inline(first)}` : lines.map((line) => `\n  ${line}`).join('');
}

/** Dates, numbers and ids stand as they are; all other text within quotation marks, where a colon is only a colon. */
export function scalar(value: unknown): string {
  return /^[a-z0-9-]+$/.test(String(value)) ? String(value) : JSON.stringify(value);
}

/** Ids and names of a list stand side by side; sentences and groups of fields on lines of their own. */
const isShort = (value: unknown) =>
  Array.isArray(value)
    ? value.every((item) => typeof item === 'string' && !item.endsWith('.'))
    : typeof value !== 'object';

const inline = (value: unknown): string => (Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value));

function block(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const [first = '', ...rest] = typeof item === 'object' ? block(item) : [inline(item)];
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  return Object.entries(value as object).map(([key, each]) => `${key}: ${inline(each)}`);
}
