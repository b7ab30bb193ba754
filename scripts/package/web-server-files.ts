import type { Site } from '../../src/site.ts';
import { apacheConfig } from './apache.ts';
import { iisConfig } from './iis.ts';
import { nginxConfig } from './nginx.ts';
import { readMe } from './read-me.ts';
import type { Files } from '../files/zip.ts';

/**
 * What a web server needs besides the pages. `web.config` stands where IIS looks for it; the others are examples.
 * @param paths every file of the portal, for the mails that carry another policy
 */
export function webServerFiles(paths: readonly string[], site: Pick<Site, 'base' | 'indexing'>): Files {
  const text = (words: string) => new TextEncoder().encode(words);
  return {
    'web.config': text(iisConfig(paths, site)),
    'webbserver/nginx.conf': text(nginxConfig(site)),
    'webbserver/apache.htaccess': text(apacheConfig(site)),
    // With a byte order mark and Windows line ends: it is opened in Notepad on a server.
    'webbserver/LÄS-MIG.txt': text(`\ufeff${readMe(site).replaceAll('\n', '\r\n')}`),
  };
}
