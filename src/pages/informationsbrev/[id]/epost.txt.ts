import type { APIContext } from 'astro';
import { getCatalog } from '../../../catalog-for-pages.ts';
import { readSettings } from '../../../settings.ts';
import type { Issue } from '../../../model/issue.ts';
import { issueText } from '../../../newsletter/message.ts';

export async function getStaticPaths() {
  const { issues } = await getCatalog();
  return issues.map((issue) => ({ params: { id: issue.id }, props: { issue } }));
}

/** The mail's plain text. */
export async function GET({ props }: APIContext) {
  const text = issueText(props['issue'] as Issue, await getCatalog(), readSettings().site);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
