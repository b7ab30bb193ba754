import { COMPONENTS } from '../../src/model/components.ts';
import { CONTENT_SCHEMAS, type ContentSchema } from './content-schemas.ts';
import { exampleOf } from './example.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

/** Snippets for VS Code: the head of every sort of article, and the components. `ny-` lists them all. */
export function snippets(): Record<string, Snippet> {
  // The portal's own pages are as many as they are: nobody makes a new one.
  const articles = CONTENT_SCHEMAS.filter(({ files, name }) => files.endsWith('.mdx') && name !== 'pages');
  return Object.fromEntries([...articles.map(articleSnippet), ...Object.entries(COMPONENTS).map(componentSnippet)]);
}

function articleSnippet(sort: ContentSchema): [string, Snippet] {
  const json = toJsonSchema(sort);
  const lines = (json.required ?? []).map(
    (key, index) => `${key}: ${placeholder(key, json.properties?.[key] ?? {}, index + 1)}`,
  );
  const snippet = {
    scope: 'mdx',
    prefix: `ny-${sort.title.toLowerCase()}`,
    description: `Huvudet till en ny fil i ${sort.files}`,
    body: ['---', ...lines, '---', '', '$0'],
  };
  return [`Ny: ${sort.title}`, snippet];
}

/** `${3|talk,webinar|}` for a choice, `${3:example}` otherwise. */
function placeholder(key: string, field: JsonSchema, stop: number): string {
  if (field.enum) return `\${${stop}|${field.enum.join(',')}|}`;
  const [, open = '', inner = '', close = ''] = /^(["[]?)(.*?)(["\]]?)$/.exec(exampleOf(field).trim()) ?? [];
  if (key === 'published') return `\${${stop}:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}}`;
  return `${open}\${${stop}:${inner.replace(/[$}\\]/g, '\\$&')}}${close}`;
}

function componentSnippet([name, { example }]: [string, { example: string }]): [string, Snippet] {
  let stop = 0;
  const body = example.replace(/"([^"]*)"|>([^<]+)</g, (_, attribute: string | undefined, text: string) =>
    attribute === undefined ? `>\${${++stop}:${text}}<` : `"\${${++stop}:${attribute}}"`,
  );
  return [name, { scope: 'mdx', prefix: name, description: `Komponenten <${name}>`, body: [body] }];
}
