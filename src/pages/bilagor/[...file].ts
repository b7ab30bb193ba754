import type { APIContext } from 'astro';
import { getCatalog } from '../../catalog-for-pages.ts';
import { readSettings } from '../../settings.ts';
import { readAsset } from '../../read-content.ts';

/** Only attachments of entries that this edition shows are written; a folder served as it lies would give all of them away. */
export async function getStaticPaths() {
  const { entries } = await getCatalog();
  return entries.flatMap(({ attachments }) => attachments.map(({ file }) => ({ params: { file } })));
}

export async function GET({ params }: APIContext) {
  const bytes = await readAsset(readSettings().content, `attachments/${params.file}`);
  return new Response(bytes as BodyInit, { headers: { 'Content-Type': 'application/pdf' } });
}
