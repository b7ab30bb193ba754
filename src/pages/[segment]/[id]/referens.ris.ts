import type { APIContext } from 'astro';
import { getCatalog } from '../../../catalog.ts';
import type { Entry } from '../../../model/entry.ts';
import { KINDS } from '../../../model/kinds.ts';
import { risText } from '../../../views/ris.ts';

export async function getStaticPaths() {
  const { entries } = await getCatalog();
  return entries
    .filter((entry) => entry.source)
    .map((entry) => ({ params: { segment: KINDS[entry.kind].segment, id: entry.id }, props: { entry } }));
}

/** The source card for a reference manager. */
export function GET({ props }: APIContext) {
  const { source, kind } = props['entry'] as Entry;
  return new Response(risText(source!, kind), { headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' } });
}
