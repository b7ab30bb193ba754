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
import { KNOWN_TYPES } from '../site/served-file.ts';

const MAIL = '/informationsbrev/2026-1/epost.html';

/**
 * An example for nginx. The `map` blocks keep all `add_header` on one level: a location with an `add_header` of its own
 * drops every header of the level above.
 */
export function nginxConfig({ base, indexing }: Pick<Site, 'base' | 'indexing'>): string {
  const { 'Content-Security-Policy': policy, ...others } = securityHeaders('/', { indexing });
  const mailPolicy = securityHeaders(MAIL, { indexing })['Content-Security-Policy'];
  return `# Exempel för nginx. De två map-blocken hör hemma i http { }, resten i server { }.

map $uri $portal_policy {
    default "${policy}";
    ~^${base}informationsbrev/[^/]+/epost\\.html$ "${mailPolicy}";
}

map $uri $portal_cache {
    default "${ASK_FIRST}";
${HASHED_FOLDERS.map((folder) => `    ~^${base}${folder}/ "${KEEP}";`).join('\n')}
}

server {
    listen 80;
    server_name portal.exempel.se;
    charset utf-8;
    charset_types text/plain text/css text/javascript text/calendar application/xml application/rss+xml;

    # Mappen som innehåller ${base === '/' ? 'portalens filer' : `mappen ”${base.slice(1, -1)}” med portalens filer`}.
    root /var/www/portal;
    index index.html;

    types {
${Object.entries({ ...KNOWN_TYPES, ...CONTENT_TYPES })
  .map(([extension, type]) => `        ${bare(type)} ${extension.slice(1)};`)
  .join('\n')}
    }

    gzip on;
    gzip_vary on;
    gzip_types text/plain text/css text/javascript application/javascript application/json application/xml application/rss+xml image/svg+xml;

    location ${base} {
        try_files $uri $uri/ =404;

        add_header Content-Security-Policy $portal_policy always;
        add_header Cache-Control $portal_cache always;
${Object.entries(others)
  .map(([name, value]) => `        add_header ${name} "${value}" always;`)
  .join('\n')}

        location ~ /${FEED_NAME.replace('.', '\\.')}$ {
            types { }
            default_type ${bare(FEED_TYPE)};
        }
    }

    error_page 404 ${base}404.html;

    # Webbserverns egna filer är inget för besökare.
    location ^~ ${base}webbserver/ {
        return 404;
    }
    location = ${base}web.config {
        return 404;
    }
}
`;
}

/** nginx adds the character set by itself (`charset_types`). */
const bare = (type: string) => type.split(';')[0]!;
