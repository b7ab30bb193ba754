import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { expect, test } from 'vitest';
import { inBuiltPortal } from '../../../scripts/archive/built-portal.ts';
import { withMoment } from '../../../scripts/archive/fixed-pdf.ts';
import { pageText } from '../../../scripts/archive/page-text.ts';
import { standalonePage } from '../../../scripts/archive/standalone-page.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../../../scripts/site/browser.ts';
import { CONTENT_SECURITY_POLICY } from '../../../src/headers.ts';
import { site } from '../../newsletter/made-up.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A built portal of one page with everything that a page may hold, and an address of another host. */
function portal(foreign: string): string {
  const folder = temporaryFolder();
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  write('_astro/stil.css', 'main { color: rgb(1, 2, 3) } .meta span + span::before { content: " · " / "" }');
  write('skript.js', 'document.querySelector("h1").textContent = "ändrad av skriptet"');
  write('bild åäö.png', Buffer.from(DOT, 'base64'));
  write('sida/index.html', `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title>
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<link rel="icon" href="/vbe/ikon.svg"><link rel="stylesheet" href="/vbe/_astro/stil.css"></head>
<body><main><h1>Rubrik &amp; ”ord” å ä ö 🌼</h1><p class="meta"><span>Ett</span><span>två</span></p>
<p><a href="/vbe/annan/?a=1&amp;b=2#c">portalen</a> <a href="#nere">nere</a> <a href="${foreign}">ute</a></p>
<details><summary>Mer</summary>Det vikta.</details><img src="/vbe/bild%20%C3%A5%C3%A4%C3%B6.png" alt="En prick">
<img src="${foreign}/spion.png" alt=""><h2 id="nere">Nere</h2></main>
<script src="/vbe/skript.js"></script></body></html>`); // prettier-ignore
  return folder;
}

test('a page of the portal becomes one file that asks nobody for anything', { timeout: 300_000 }, async () => {
  const asked: string[] = [];
  const spy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => spy.listen(0, '127.0.0.1', resolve));
  const foreign = `http://127.0.0.1:${(spy.address() as AddressInfo).port}`;
  const made = await inBuiltPortal(portal(foreign), site, async (open) => {
    const page = await open('/sida/');
    await page.locator('img').last().evaluate((image) => image.remove());
    return { pdf: await page.pdf({ tagged: true, outline: true }), html: await standalonePage(page), text: await pageText(await open('/sida/')) };
  }); // prettier-ignore
  const file = path.join(temporaryFolder(), 'index.html');
  writeFileSync(file, made.html);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  const seen = await page.evaluate(() => ({
    heading: document.querySelector('h1')?.textContent,
    colour: getComputedStyle(document.querySelector('main')!).color,
    width: document.querySelector('img')?.naturalWidth,
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  }));
  await browser.close();
  spy.close();
  expect(seen).toEqual({
    heading: 'Rubrik & ”ord” å ä ö 🌼',
    colour: 'rgb(1, 2, 3)',
    width: 1,
    links: ['https://portal.exempelstad.example/vbe/annan/?a=1&b=2#c', '#nere', `${foreign}/`],
  });
  expect(requests.filter((address) => !/^(file|data):/.test(address))).toEqual([]);
  expect(made.html).not.toMatch(/<script|rel="icon"|rel="stylesheet"/);
  expect(made.text).toBe('Rubrik & ”ord” å ä ö 🌼\n\nEtt · två\n\nportalen nere ute\n\nMer\nDet vikta.\n\nNere\n');
  expect(asked).toEqual([]);
  const noon = withMoment(made.pdf, new Date('2026-12-03T12:00:00Z'));
  expect(noon).toHaveLength(made.pdf.length);
  expect(
    Buffer.from(noon)
      .toString('latin1')
      .match(/D:\d{14}/g),
  ).toEqual(['D:20261203120000', 'D:20261203120000']);
});

test('a picture from another host stops the freezing: it would be a hole', { timeout: 300_000 }, async () => {
  const folder = portal('https://spion.example');
  const freezing = inBuiltPortal(folder, site, async (open) => standalonePage(await open('/sida/')));
  await expect(freezing).rejects.toThrow('Failed to fetch');
});

test('a PDF that bears its dates in another way is not taken for the same', () => {
  expect(() => withMoment(Buffer.from('%PDF-1.7 trailer'), new Date('2026-12-03'))).toThrow('the two dates');
});
