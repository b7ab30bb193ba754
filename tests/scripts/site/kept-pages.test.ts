import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../scripts/files/read-folder.ts';
import { keptPages } from '../../../scripts/site/kept-pages.ts';
import { openKeptParts } from '../../../scripts/site/kept-parts.ts';
import { soundCatalog } from '../../../src/load-catalog.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { links } from '../../../src/model/links.ts';
import { readSettings } from '../../../src/settings.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Changes a text of the content as an editor would. */
function edit(content: string, name: string, from: string | RegExp, to: string): void {
  const file = path.join(content, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

interface Edit {
  make: (content: string) => void;
  /** A text of which the page shows it, and is another's. */
  alsoOn?: string;
}

const EDITS: Record<string, Edit> = {
  'a body': {
    make: (content) => appendFileSync(path.join(content, 'research/lugna-gatan.mdx'), '\nEn mening till om lampor.\n'),
  },
  'a title': {
    make: (content) =>
      edit(content, 'reports/arsrapport-exempelstad.mdx', /^title: .*/m, 'title: Nya blommor (påhittad)'),
    alsoOn: 'reports/gammal-rapport.mdx',
  },
  'a topic': { make: (content) => edit(content, 'talks/blomsterpodden.mdx', 'grundkunskap', 'risk-och-skydd') },
  'the name of a topic': {
    make: (content) => edit(content, 'topics.yaml', /name: Grundkunskap/, 'name: Grunden'),
    alsoOn: 'research/lugna-gatan.mdx',
  },
  'the name of a file': {
    make: (content) =>
      renameSync(path.join(content, 'training/blomsterkursen.mdx'), path.join(content, 'training/grundkursen.mdx')),
  },
  'a text that is gone': { make: (content) => rmSync(path.join(content, 'talks/lampwebbinariet.mdx')) },
};

/** After the day when most of its texts should have been reviewed. */
const ANOTHER_DAY = '2027-12-01';

/** A build of some content, as anybody does it. @returns the whole portal */
function build(content: string, today: string) {
  const out = path.join(temporaryFolder(), 'dist');
  const env = { NODE_ENV: 'production', DEV: '', PORTAL_CONTENT: content, PORTAL_NOW: today, PORTAL_OUT: out, PORTAL_EDITION: 'network' }; // prettier-ignore
  expect(runScript('build.ts', [], env).code).toBe(0);
  return readFolder(out);
}

test('a build that keeps pages gives the same portal as one that keeps none, whatever was changed and on another day', async () => {
  const content = path.join(temporaryFolder(), 'innehåll');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  await build(content, TODAY);
  Object.values(EDITS).forEach(({ make }) => make(content));
  const elsewhere = path.join(temporaryFolder(), 'innehåll');
  cpSync(content, elsewhere, { recursive: true });
  const [again, anew] = [await build(content, ANOTHER_DAY), await build(elsewhere, ANOTHER_DAY)];
  expect(Object.keys(again)).toEqual(Object.keys(anew));
  expect(Object.keys(anew).filter((name) => !Buffer.from(anew[name]!).equals(again[name]!))).toEqual([]);
});

describe('of the pages that an earlier build rendered', () => {
  /** Content whose pages have been rendered once, told apart by a mark, and which of them are kept for a build now. */
  async function rendered() {
    const folder = temporaryFolder();
    const content = path.join(folder, 'innehåll');
    cpSync(EXEMPELSTAD, content, { recursive: true });
    const open = async (env: Record<string, string> = {}, sizes = new Map<string, number>()) => {
      const settings = readSettings({ PORTAL_CONTENT: content, PORTAL_NOW: TODAY, PORTAL_EDITION: 'network', ...env });
      const catalog = await soundCatalog(settings);
      const pages = keptPages(catalog, settings, sizes, await openKeptParts('sidor', path.join(folder, 'cache')));
      return { catalog, pages };
    };
    const { catalog, pages } = await open();
    const out = path.join(folder, 'dist');
    for (const entry of catalog.entries) {
      mkdirSync(path.join(out, links.entry(entry)), { recursive: true });
      writeFileSync(path.join(out, links.entry(entry), 'index.html'), `Sidan av ${entry.file}`);
    }
    pages.layIn(out);
    const kept = async (...about: Parameters<typeof open>) => {
      const { catalog, pages } = await open(...about);
      const isKept = (entry: Entry) => pages.addresses.has(links.entry(entry));
      return new Set(catalog.entries.filter(isKept).map(({ file }) => file));
    };
    return { content, out, open, kept, all: await kept() };
  }

  test('all are kept whose bodies say nothing of other texts, where nothing has changed', async () => {
    const { all, open } = await rendered();
    const { catalog } = await open();
    const others = catalog.entries.map(({ file }) => file).filter((file) => !all.has(file));
    expect(all.size).toBeGreaterThan(8);
    for (const file of others)
      expect(readFileSync(path.join(EXEMPELSTAD, file), 'utf8')).toMatch(/!\[|<(?:Entry|Fact)\b/);
  });

  test('none is kept when a word of the glossary has got another meaning: any text may have it', async () => {
    const { kept, content } = await rendered();
    edit(content, 'glossary.yaml', 'prövar ordlistan', 'prövar hela ordlistan');
    expect(await kept()).toEqual(new Set());
  });

  test.each(Object.entries(EDITS))('those are rendered anew that show %s', async (_, { make, alsoOn }) => {
    const { all, kept, content } = await rendered();
    if (alsoOn) expect(all).toContain(alsoOn);
    make(content);
    const left = await kept();
    expect(left).not.toContain(alsoOn);
    expect(left.size).toBeLessThan(all.size);
    expect(left.isSubsetOf(all)).toBe(true);
  });

  test('one that names a number in its body is kept until the number is another', async () => {
    const { content, out, open, kept } = await rendered();
    const names = 'research/lugna-gatan.mdx';
    appendFileSync(path.join(content, names), '\nRing <Phone id="vaxel" />.\n');
    (await open()).pages.layIn(out);
    expect(await kept()).toContain(names);
    edit(content, 'contacts.yaml', '08-465 004 10', '08-465 004 11');
    expect(await kept()).not.toContain(names);
  });

  test('none is kept for another address, and none that shows the size of a Word file that is another', async () => {
    const { all, kept, open } = await rendered();
    expect(await kept({ PORTAL_ADDRESS: 'https://intranat.example/vbe/' })).toEqual(new Set());
    const { entries } = (await open()).catalog;
    const [one] = entries.filter(({ file }) => all.has(file));
    const left = await kept({}, new Map([[links.wordFile(one!), 12_345]]));
    expect([...all.difference(left)]).toEqual([one!.file]);
  });

  test('they are laid where they were', async () => {
    const { open, out, all } = await rendered();
    rmSync(out, { recursive: true });
    (await open()).pages.layIn(out);
    const laid = Object.values(await readFolder(out)).map((bytes) => Buffer.from(bytes).toString());
    expect(laid.toSorted()).toEqual([...all].map((file) => `Sidan av ${file}`).sort());
  });

  test('none is kept of a text that was changed while it was rendered', async () => {
    const { content, open, kept, out, all } = await rendered();
    const changed = [...all].find((file) => file.startsWith('research/'))!;
    appendFileSync(path.join(content, changed), '\nFöre.\n');
    const { pages } = await open();
    appendFileSync(path.join(content, changed), '\nUnder.\n');
    pages.layIn(out);
    edit(content, changed, '\nUnder.\n', '');
    expect([...all.difference(await kept())]).toEqual([changed]);
  });
});
