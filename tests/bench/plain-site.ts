import { KINDS, type Kind } from '../../src/model/kinds.ts';
import type { RawFile } from '../../src/model/raw.ts';

/**
 * The measure: the least Astro + MDX + Pagefind site of the same articles at the same addresses, as the handbooks of
 * the three tell how to make one. Nothing is checked, there is one list, and a page shows title, summary and body.
 */
export function plainSite(articles: readonly RawFile[]): RawFile[] {
  return [...SITE, ...articles.map(({ path, text }) => ({ path: `content/${atItsAddress(path)}`, text }))];
}

function atItsAddress(file: string): string {
  const [kind, name] = file.split('/') as [Kind, string];
  return `${KINDS[kind].segment}/${name}`;
}

/** Line by line: a line of this file that began with an import would be read as one of ours. */
const lines = (...each: string[]) => each.map((line) => `${line}\n`).join('');

const SITE: readonly RawFile[] = [
  { path: 'package.json', text: '{ "type": "module", "private": true }\n' },
  {
    path: 'astro.config.mjs',
    text: lines(
      "import mdx from '@astrojs/mdx';",
      '',
      "export default { site: 'https://kontaktnatet.example/', trailingSlash: 'always', integrations: [mdx()] };",
    ),
  },
  {
    path: 'src/content.config.ts',
    text: lines(
      "import { defineCollection } from 'astro:content';",
      "import { glob } from 'astro/loaders';",
      "import { z } from 'astro/zod';",
      '',
      'const articles = defineCollection({',
      "  loader: glob({ base: 'content', pattern: '**/*.mdx' }),",
      '  schema: z.object({ title: z.string(), summary: z.string() }),',
      '});',
      '',
      'export const collections = { articles };',
    ),
  },
  {
    path: 'src/layouts/Page.astro',
    text: lines(
      '---',
      'const { title } = Astro.props;',
      '---',
      '',
      '<!doctype html>',
      '<html lang="sv">',
      '  <head>',
      '    <meta charset="utf-8" />',
      '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
      '    <title>{title}</title>',
      '  </head>',
      '  <body>',
      '    <nav><a href="/">Alla artiklar</a></nav>',
      '    <main><h1>{title}</h1><slot /></main>',
      '  </body>',
      '</html>',
    ),
  },
  {
    path: 'src/pages/[...slug].astro',
    text: lines(
      '---',
      "import { getCollection, render } from 'astro:content';",
      "import Page from '../layouts/Page.astro';",
      '',
      'export async function getStaticPaths() {',
      "  return (await getCollection('articles')).map((article) => ({ params: { slug: article.id }, props: { article } }));",
      '}',
      '',
      'const { article } = Astro.props;',
      'const { Content } = await render(article);',
      '---',
      '',
      '<Page title={article.data.title}>',
      '  <div data-pagefind-body><p>{article.data.summary}</p><Content /></div>',
      '</Page>',
    ),
  },
  {
    path: 'src/pages/index.astro',
    text: lines(
      '---',
      "import { getCollection } from 'astro:content';",
      "import Page from '../layouts/Page.astro';",
      '',
      "const articles = await getCollection('articles');",
      '---',
      '',
      '<Page title="Alla artiklar">',
      '  <ul>{articles.map(({ id, data }) => <li><a href={`/${id}/`}>{data.title}</a></li>)}</ul>',
      '</Page>',
    ),
  },
];
