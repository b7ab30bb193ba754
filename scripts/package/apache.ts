import {
  ASK_FIRST,
  CONTENT_TYPES,
  FEED_NAME,
  FEED_TYPE,
  HASHED_FOLDERS,
  KEEP,
  securityHeaders,
} from '../../src/headers.ts';
import type { Site } from '../../src/site.ts';

/** An example `.htaccess` for Apache 2.4 with mod_headers and mod_mime; it belongs in the folder of the portal. */
export function apacheConfig({ base, indexing }: Pick<Site, 'base' | 'indexing'>): string {
  const mailPolicy = securityHeaders('/informationsbrev/2026-1/epost.html', { indexing })['Content-Security-Policy'];
  return `# Exempel för Apache 2.4: lägg filen i portalens mapp med namnet .htaccess.
# Kräver mod_headers och mod_mime, och AllowOverride FileInfo Indexes Options=Indexes.

DirectoryIndex index.html
# Med mod_deflate får märket på en fil ett tillägg, och då svarar Apache aldrig 304 utan den här raden.
RequestHeader edit If-None-Match "^((?:W/)?\\"[^\\"]*)-gzip\\"$" "$1\\""
Options -Indexes
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8

${Object.entries(CONTENT_TYPES)
  .map(([extension, type]) => `AddType ${quoted(type)} ${extension}`)
  .join('\n')}

<Files "${FEED_NAME}">
    ForceType ${quoted(FEED_TYPE)}
</Files>

${Object.entries(securityHeaders('/', { indexing }))
  .map(([name, value]) => `Header always set ${name} "${value}"`)
  .join('\n')}
Header always set Cache-Control "${ASK_FIRST}"

<If "%{REQUEST_URI} =~ m#^${base}informationsbrev/[^/]+/epost\\.html$#">
    Header always set Content-Security-Policy "${mailPolicy}"
</If>
<If "%{REQUEST_URI} =~ m#^${base}(${HASHED_FOLDERS.join('|')})/#">
    Header always set Cache-Control "${KEEP}"
</If>

# Webbserverns egna filer är inget för besökare.
RedirectMatch 404 ^${base}(webbserver/|web\\.config$)
`;
}

const quoted = (type: string) => (type.includes(' ') ? `"${type}"` : type);
