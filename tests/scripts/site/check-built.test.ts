import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBuilt } from '../../../scripts/site/check-built.ts';
import { madeUpNumber } from '../../model/made-up-numbers.ts';
import { catalogOf } from '../../model/small-portal.ts';

const NUMBER = madeUpNumber('19900101').slice(2);
const [day, last] = [NUMBER.slice(0, 6), NUMBER.slice(6)];

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'byggd '))));
afterEach(() => rm(folder, { recursive: true }));

async function told(file: string, text: string | Uint8Array): Promise<string[]> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
  const problems = await checkBuilt(folder, catalogOf({}), 'brevladan@exempelstad.example');
  return problems.map((each) => `${each.file} ${each.fault}`);
}

const page = (main: string) =>
  `<!doctype html><html><head><title>T</title></head><body><main>${main}</main></body></html>`;

describe('what was written for readers is held against the rules before it takes its place', () => {
  test.each([
    ['a page', 'a/index.html', page(`<p>Hen har ${day}-<strong>${last}</strong>.</p>`), 'personnummer'],
    ['a character code', 'a/index.html', page(`<p>${day}&#45;${last}</p>`), 'personnummer'],
    ['an alternative text', 'a/index.html', page(`<img alt="${NUMBER}" src="/a.png">`), 'personnummer'],
    ['a description', 'a/index.html', page('').replace('<title>', `<meta name="description" content="${NUMBER}"><title>`), 'personnummer'],
    ['a link to a person', 'a/index.html', page('<a href="mailto:anna.ovning%40exempelstad.example">Anna</a>'), 'e-postadress'],
    ['a link to a blocked host', 'a/index.html', page('<a href="https://a@sparrad.example/x">Text</a>'), 'aldrig länkar till'],
    ['a feed', 'rss.xml', `<rss><description>&lt;p&gt;${day}-&lt;b&gt;${last}&lt;/b&gt;&lt;/p&gt;</description></rss>`, 'personnummer'],
    ['a letter as text', 'epost.txt', `Hen har ${NUMBER}.`, 'personnummer'],
    ['the words of the search', 'sok/ord.json', `{"a":"${NUMBER}"}`, 'personnummer'],
    ['the search index', 'pagefind/fragment/a.pf_fragment', gzipSync(`pagefind_dcd{"content":"070-174 06 05"}`), 'mobilnummer'],
  ])('%s', async (_, file, text, fault) => {
    expect(await told(file, text)).toEqual([expect.stringMatching(new RegExp(`^${file} .*${fault}`))]);
  }); // prettier-ignore

  test('a sound page with the mailboxes of functions is let be', async () => {
    const mailboxes = '<p>brevladan@exempelstad.example trygg.stad@exempelstad.example 031-365 00 00</p>';
    expect(await told('a/index.html', page(`${mailboxes}<table><tr><td>2019</td><td>4506</td></tr></table>`))).toEqual(
      [],
    );
  });
});
