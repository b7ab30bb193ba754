import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unsavedFile, writtenCatalog } from '../../src/catalog-for-pages.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { withBase } from '../../src/model/links.ts';
import { fieldName, type Problem } from '../../src/model/problem.ts';
import { readSettings } from '../../src/settings.ts';
import { openInEditor, pageOf } from '../../src/views/desk.ts';
import { editFile } from '../../src/views/edit-links.ts';
import { pictureFaults } from './picture-faults.ts';

/**
 * Stands in for a page whose file has faults, while somebody writes: what is wrong, in which line, and what to do.
 * @param address from the portal's root, without the base path
 * @returns undefined for a page without faults of its own
 */
export async function faultPage(address: string): Promise<string | undefined> {
  if (!address.endsWith('/')) return undefined;
  const { content, site } = readSettings();
  const { catalog, problems: faults, unfinished } = await writtenCatalog();
  const said = [...faults, ...unfinished].filter(({ file }) => pageOf(file) === address);
  const text = said.length === 0 ? textAt(address, catalog) : undefined;
  const problems = text ? await pictureFaults(content, text) : said;
  if (problems.length === 0) return undefined;
  const items = await Promise.all(problems.map((problem) => item(content, problem)));
  if (!unsavedFile()) tellOnce(problems);
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rätta det här först</title><style>${STYLE}</style><script type="module" src="/@vite/client"></script></head>
<body><main><h1>Rätta det här först</h1>
<p>Sidan kommer tillbaka av sig själv när du har sparat. Resten av portalen fungerar som vanligt.</p>
<ul>${items.join('\n')}</ul>
<p><a href="${escape(withBase(site.base, '/redaktion/'))}">Alla fel och utkast</a></p>
<iframe name="redigerare" title="Öppnar filen i redigeraren" hidden></iframe>
</main></body></html>
`;
}

/** Where the server runs too, as long as it is the same once: a page is asked for again and again. What is not saved the form tells. */
const told = new Set<string>();

function tellOnce(problems: readonly Problem[]): void {
  for (const { file, line, fault, remedy } of problems) {
    const words = `${file}, rad ${line}: ${fault} – ${remedy}`;
    if (!told.has(words)) console.warn(words);
    told.add(words);
  }
}

/** The text whose body a page is made of. */
const textAt = (address: string, { entries, meetings, pages }: Catalog) =>
  [...entries, ...meetings, ...pages].find(({ file }) => pageOf(file) === address);

async function item(content: string, problem: Problem): Promise<string> {
  const { file, line, field, fault, remedy } = problem;
  const source = await readFile(path.join(content, file), 'utf8').catch(() => '');
  const written = source.split('\n')[line - 1]?.trim();
  return `<li><p><strong>${escape(`${file}, rad ${line}`)}</strong> ${escape(fieldName(field))}</p>
${written ? `<pre>${escape(written)}</pre>` : ''}
<p>${escape(`${fault} – ${remedy}`).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>
<p><a href="${escape(editFile(file, { rad: String(line) }))}">Rätta i formuläret</a></p>
<p><a href="${escape(openInEditor(content, problem))}" target="redigerare">Öppna i redigeraren</a></p></li>`;
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each]!);

const STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem }
li { margin-block: 1.5rem } pre { overflow-x: auto; padding: .5rem; border: 1px solid }`;
