import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CONTENT_TYPES, MAIL_SECURITY_POLICY } from '../../../src/headers.ts';
import { webServerFiles } from '../../../scripts/package/web-server-files.ts';
import { zipFiles } from '../../../scripts/files/zip.ts';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function builtPortal(): string {
  const folder = path.join(temporaryFolder(), 'dist');
  for (const file of ['index.html', 'pagefind/innehall.pf_meta', 'informationsbrev/2026-6/epost.html']) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), file);
  }
  return folder;
}

const pack = (out: string, ...args: string[]) =>
  runScript('package.ts', ['--no-build', ...args], { PORTAL_OUT: out, PORTAL_NOW: '2026-11-23' });

describe('the package', () => {
  test('holds the pages and the files of the web server, beside the built folder', () => {
    const out = builtPortal();
    expect(pack(out).code).toBe(0);
    const zip = unzipSync(readFileSync(path.join(path.dirname(out), 'kontaktnatet-internal-2026-11-23.zip')));
    expect(Object.keys(zip)).toEqual([
      'index.html', 'informationsbrev/2026-6/epost.html', 'pagefind/innehall.pf_meta',
      'web.config', 'webbserver/LÄS-MIG.txt', 'webbserver/apache.htaccess', 'webbserver/nginx.conf',
    ]); // prettier-ignore
    expect(strFromU8(zip['index.html']!)).toBe('index.html');
  });

  test('gives equally long versions of a page different times, since web servers tell them apart by that', () => {
    const times = ['fem sidor', 'sex sidor'].map((text) =>
      Buffer.from(zipFiles({ 'index.html': bytes(text) }, '2026-11-23')).readUInt32LE(10),
    );
    expect(times[0]).not.toBe(times[1]);
  });

  test('is not laid in the folder that is packed, nor by way of a link', () => {
    const out = builtPortal();
    const link = path.join(path.dirname(out), 'genväg');
    symlinkSync(out, link, 'junction');
    for (const folder of [out, link])
      expect(pack(out, '--out', path.join(folder, 'paket.zip')).said).toContain(
        'Paketet kan inte ligga i den mapp som packas',
      );
  });

  test('is not made of a folder that holds no built portal', () => {
    const out = path.join(temporaryFolder(), 'dist');
    mkdirSync(out);
    expect(pack(out)).toEqual({
      code: 1,
      said: `Mappen ${out} har ingen färdigbyggd portal. Kör npm run package utan --no-build.\n`,
    });
  });
});

describe('the files of the web server', () => {
  const files = webServerFiles(['index.html', 'informationsbrev/2026-6/epost.html'], {
    base: '/vbe/',
    indexing: false,
  });
  const text = (name: string) => strFromU8(files[name]!);

  test('let IIS send every type that the portal has and IIS does not know', () => {
    expect(XMLValidator.validate(text('web.config'))).toBe(true);
    const config = new XMLParser({ ignoreAttributes: false }).parse(text('web.config'));
    const maps: { '@_fileExtension': string }[] = config.configuration['system.webServer'].staticContent.mimeMap;
    expect(maps.map((map) => map['@_fileExtension'])).toEqual(
      expect.arrayContaining(['.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter']),
    );
  });

  test('give the mail its own policy in IIS, nginx and Apache', () => {
    const config = new XMLParser({ ignoreAttributes: false }).parse(text('web.config'));
    const mail = config.configuration.location.find(
      (each: { '@_path': string }) => each['@_path'] === 'informationsbrev/2026-6/epost.html',
    );
    expect(mail['system.webServer'].httpProtocol.customHeaders.add['@_value']).toBe(MAIL_SECURITY_POLICY);
    expect(text('webbserver/nginx.conf')).toContain(
      `~^/vbe/informationsbrev/[^/]+/epost\\.html$ "${MAIL_SECURITY_POLICY}";`,
    );
    expect(text('webbserver/apache.htaccess')).toContain(
      `Header always set Content-Security-Policy "${MAIL_SECURITY_POLICY}"`,
    );
  });

  test('know every type and the sub-folder in all three', () => {
    for (const extension of Object.keys(CONTENT_TYPES)) {
      expect(text('web.config')).toContain(`fileExtension="${extension}"`);
      expect(text('webbserver/nginx.conf')).toContain(` ${extension.slice(1)};`);
      expect(text('webbserver/apache.htaccess')).toMatch(new RegExp(`AddType .+ \\${extension}$`, 'm'));
    }
    expect(text('webbserver/nginx.conf')).toContain('error_page 404 /vbe/404.html;');
    // Tried on nginx 1.22 and Apache 2.4: no warning of doubled types, 304 with mod_deflate, the own files not served.
    expect(text('webbserver/nginx.conf')).toContain('location = /vbe/web.config {');
    expect(text('webbserver/nginx.conf')).not.toMatch(/include mime\.types|charset_types text\/html/);
    expect(text('webbserver/apache.htaccess')).toContain('RedirectMatch 404 ^/vbe/(webbserver/|web\\.config$)');
    expect(text('webbserver/apache.htaccess')).toContain(
      'RequestHeader edit If-None-Match "^((?:W/)?\\"[^\\"]*)-gzip\\"$" "$1\\""',
    );
    expect(text('webbserver/apache.htaccess')).toContain('ErrorDocument 404 /vbe/404.html');
    expect(text('webbserver/LÄS-MIG.txt')).toContain('/vbe/');
  });
});
