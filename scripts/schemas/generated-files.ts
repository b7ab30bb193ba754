import { CONTENT_SCHEMAS } from './content-schemas.ts';
import { toJsonSchema } from './json-schema.ts';
import { snippets } from './snippets.ts';

/** The files for VS Code that are written from the schemas, by path below the project, with their text. */
export function generatedFiles(): Record<string, string> {
  const schemas = CONTENT_SCHEMAS.map((sort) => [`.vscode/schemas/${sort.name}.json`, toJsonSchema(sort)] as const);
  const all = [...schemas, ['.vscode/mdx.code-snippets', snippets()] as const];
  return Object.fromEntries(all.map(([path, json]) => [path, `${JSON.stringify(json, null, 2)}\n`]));
}
