import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { previewLetter } from '../../../../scripts/newsletter/preview-letter.ts';
import { openerOf } from '../../../../scripts/newsletter/preview/open-in-browser.ts';
import { servePreview } from '../../../../scripts/newsletter/preview/serve-preview.ts';
import { BODY, portalFiles } from '../../../newsletter/made-up.ts';
import { compiled } from '../../../newsletter/words.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

let content: string;
function write(body = BODY): void {
  for (const [file, text] of Object.entries(portalFiles(body))) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
}
beforeEach(() => {
  content = temporaryFolder();
  write();
  vi.stubEnv('PORTAL_CONTENT', content);
  vi.stubEnv('PORTAL_NOW', '2026-11-23');
  vi.stubEnv('PORTAL_ADDRESS', 'https://portal.exempelstad.example/vbe/');
  return () => vi.unstubAllEnvs();
});

async function served(id = '2026-6') {
  const running = await servePreview(id);
  onTestFinished(() => running.close());
  return (file = '', base = running.address) => fetch(base + file);
}

describe('the served preview', () => {
  test('is the page, in Swedish, with no difference in words and the headers as they are meant', async () => {
    const get = await served();
    const page = await get();
    const text = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('samma ord i samma ordning');
    expect(text).toContain('Exempel på mottagare &lt;exempel@example.org&gt;');
    expect(text).toMatch(/Inga fel och inga råd|Råd \(stoppar ingenting\)/);
  });

  test('has the compiled mail in its frames, which may fetch nothing', async () => {
    const get = await served();
    const frame = await get('brev.html?bilder=utan&stilar=utan');
    expect(await frame.text()).toBe((await compiled()).html.replace(/<style\b[\s\S]*?<\/style>/g, ''));
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none';.*img-src 'none'/);
  });

  test('shows what was saved since, and what must be mended', async () => {
    const get = await served();
    write('## Del\n\nNyskrivet.');
    expect(await (await get()).text()).toContain('Nyskrivet.');
    write('<Entry id="finns-inte" />');
    const broken = await get();
    expect(broken.status).toBe(500);
    expect(await broken.text()).toMatch(/Innehållet har fel[\s\S]*finns-inte/);
  });

  test('answers what it does not have with 404', async () => {
    const get = await served('2026-9');
    expect((await get()).status).toBe(404);
    expect(await (await get()).text()).toContain('Brev som finns: 2026-6.');
    expect((await get('annat.html')).status).toBe(404);
    expect((await get('../../')).status).toBe(404);
  });
});

describe('the command', () => {
  test('tells the address, and stops on Ctrl-C', async () => {
    const script = fileURLToPath(new URL('../../../../scripts/newsletter.ts', import.meta.url));
    const child = spawn(process.execPath, [script, 'preview', '2026-6', '--no-open'], { env: process.env });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => (said += words));
    await vi.waitFor(() => expect(said).toContain('Ctrl-C'), { timeout: 300_000 });
    const address = /http:\S+/.exec(said)?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('answers a letter that does not exist with one clear sentence', async () => {
    await expect(previewLetter({ issue: '2026-9', 'no-open': true })).rejects.toThrow('Brevet ”2026-9” finns inte');
  });

  test('opens the browser that the platform would', () => {
    expect(openerOf('darwin', 'http://a')).toEqual(['open', ['http://a']]);
    expect(openerOf('win32', 'http://a')).toEqual(['cmd', ['/c', 'start', '', 'http://a']]);
    expect(openerOf('linux', 'http://a')).toEqual(['xdg-open', ['http://a']]);
  });
});
