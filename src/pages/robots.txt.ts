import { readSettings } from '../settings.ts';
import { absolute } from '../model/links.ts';

/** Robots are told what `indexing` says: nothing at all, or where the sitemap is. */
export function GET() {
  const { site } = readSettings();
  const rules = site.indexing
    ? ['Allow: /', '', `Sitemap: ${absolute(site.address, '/sitemap-index.xml')}`]
    : ['Disallow: /'];
  return new Response(['User-agent: *', ...rules, ''].join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
