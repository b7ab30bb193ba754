import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parsedPage, mainOf } from '../../../scripts/archive/parsed-page.ts';
import { pageContent } from '../../../scripts/archive/page-blocks.ts';
import { pageText } from '../../../scripts/archive/page-text.ts';
import { standalonePage } from '../../../scripts/archive/standalone-page.ts';
import { CONTENT_SECURITY_POLICY } from '../../../src/headers.ts';
import { site } from '../../newsletter/made-up.ts';
import { launchBrowser } from '../../support/browser.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A built portal of one page with everything that a page may hold, and an address of another host. */
function portal(foreign: string, more = ''): string {
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
${more}<h2 id="nere">Nere</h2></main>
<script src="/vbe/skript.js"></script></body></html>`); // prettier-ignore
  return folder;
}

test('a page of the portal becomes one file that asks nobody for anything', async () => {
  const asked: string[] = [];
  const spy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => spy.listen(0, '127.0.0.1', resolve));
  const foreign = `http://127.0.0.1:${(spy.address() as AddressInfo).port}`;
  const folder = portal(foreign);
  const frozen = await standalonePage(await parsedPage(folder, '/sida/'), folder, site);
  const file = path.join(temporaryFolder(), 'index.html');
  writeFileSync(file, frozen);
  const browser = await launchBrowser();
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
  expect(frozen).not.toMatch(/<script|rel="icon"|rel="stylesheet"/);
  expect(frozen).toMatch(/^<!DOCTYPE html><html lang="sv">/);
  expect(asked).toEqual([]);
});

test('a picture from another host stops the freezing: it would be a hole', async () => {
  const folder = portal('https://a.example', '<img src="https://spion.example/spion.png" alt="">');
  const page = await parsedPage(folder, '/sida/');
  await expect(standalonePage(page, folder, site)).rejects.toThrow(
    'The page asks another host for https://spion.example/spion.png',
  );
});

const PAGE = `<div class="entry-line"><p class="tab">Rapport</p> <p class="small">Granskad <button class="no-print">Skriv ut</button></p></div>
<h1>Blommor &amp; lam­por (påhittad)</h1>
<p class="badges"><span class="badge">Exempel</span></p>
<p class="meta"> <span>Brå</span> <span>2024</span> <a href="/kalla/">Om källan</a></p>
<section><h2>Läget</h2><h4>Djupt</h4>
<p>En <b>fet</b>  <i>kursiv</i> <button class="term" popovertarget="t">lägesbild</button><span popover id="t">Förklaringen</span> på <span lang="en">English</span>.<br>Rad två</p>
<ol start="3"><li>Tre</li><li>Fyra<ul><li>Inuti</li></ul></li></ol>
<dl><div><dt>Utgivare</dt><dd> Brå </dd></div><div><dt>Ring</dt><dd><p>112</p><p>Alltid.</p></dd></div></dl>
<table><thead><tr><th>Vad</th><th>Antal</th></tr></thead><tbody><tr><td>Möten</td><td>4</td></tr></tbody></table>
<article><p class="tab">Podd</p><p class="meta"><span class="badge">Inställt</span> <span>Expo</span></p></article>
<blockquote><p>Ett citat</p></blockquote></section>
<ol class="agenda"><li><p class="clock">09:00</p><h3>Punkten</h3><ul><li data-state="done"><b>Klart:</b> Vattna. <span class="small block">Parken</span></li></ul></li></ol>
<p>Se <img src="/a.png" alt="en karta"> här.</p>
<details><summary>Mer</summary>Det vikta.</details>
<form><label>Sök <input></label></form><p hidden>Dolt</p><nav class="no-print"><a href="/x/">Vidare</a></nav><svg><text>ritat</text></svg>`;

/** The words of a page that says everything a page may say. */
async function words() {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'a'));
  writeFileSync(path.join(folder, 'a', 'index.html'), `<!doctype html><body><main>${PAGE}</main></body>`);
  return pageContent(mainOf(await parsedPage(folder, '/a/')));
}

test('a page becomes plain text in its order: what is folded is there, what is for the screen is not', async () => {
  expect(pageText(await words(), (to) => `https://portal.example${to}`)).toBe(`Rapport · Exempel

Blommor & lampor (påhittad)
===========================

Granskad

Brå · 2024 · Om källan [1]

Läget
-----

Djupt
.....

En *fet* _kursiv_ lägesbild på English.
Rad två

3. Tre

4. Fyra

   - Inuti

- *Utgivare*: Brå

- *Ring*: 112

  Alltid.

Vad     Antal
-----   -----
Möten   4

Podd

Inställt · Expo

> Ett citat

Punkten
.......

09:00

- *Klart:* Vattna.
  Parken

Se [Bild: en karta] här.

Mer

Det vikta.

[1] https://portal.example/kalla/
`);
});

test('no degree of heading is missing on paper, whatever the page has', async () => {
  const { title, blocks } = await words();
  expect(title).toBe('Blommor & lampor (påhittad)');
  expect(blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))).toEqual([2, 3, 3]);
});
