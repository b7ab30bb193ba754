import type { APIContext } from 'astro';
import { getCatalog, letterAsHtml } from '../../../catalog-for-pages.ts';
import { readSettings } from '../../../settings.ts';
import type { Issue } from '../../../model/issue.ts';
import { compileIssue } from '../../../newsletter/message.ts';

export async function getStaticPaths() {
  const { issues } = await getCatalog();
  return issues.map((issue) => ({ params: { id: issue.id }, props: { issue } }));
}

/** The mail's HTML, byte for byte what `npm run newsletter -- compile` writes. */
export async function GET({ props }: APIContext) {
  const { html } = await compileIssue(props['issue'] as Issue, await getCatalog(), readSettings().site, letterAsHtml());
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
