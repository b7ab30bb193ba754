import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog } from '../src/model/catalog.ts';
import { formatProblem } from '../src/model/problem.ts';
import { readAsset, readContent } from '../src/read-content.ts';
import { ATTACHED, EXEMPELSTAD, HIDDEN, HIDDEN_STEMS, TODAY } from './fixtures/exempelstad.ts';
import { article, portal } from './model/small-portal.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'innehåll med å ä ö '))));
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
}

const problems = async () => (await readContent(folder)).problems.map(formatProblem);

describe('the reader', () => {
  test('gives every text by its path with forward slashes, in one order everywhere, and the names of the rest', async () => {
    await write('reports/b.mdx', 'b');
    await write('reports/a.mdx', 'a');
    await write('network/units/å ö.yaml', 'c');
    await write('reports/bild.PNG', new Uint8Array([1]));
    const { files, assets } = await readContent(folder);
    expect(files).toEqual([
      { path: 'network/units/å ö.yaml', text: 'c' },
      { path: 'reports/a.mdx', text: 'a' },
      { path: 'reports/b.mdx', text: 'b' },
    ]);
    expect(assets).toEqual(['reports/bild.PNG']);
    expect([...(await readAsset(folder, 'reports/bild.PNG'))]).toEqual([1]);
  });

  test('reads a file from Windows: its line ends and the mark at its beginning', async () => {
    await write('reports/a.mdx', `\ufeff${article().replaceAll('\n', '\r\n')}`);
    expect((await readContent(folder)).files).toEqual([{ path: 'reports/a.mdx', text: article() }]);
  });

  test('passes over what editors and systems leave behind', async () => {
    for (const file of [
      'README.md',
      'reports/README.md',
      '.DS_Store',
      'reports/.a.mdx.swp',
      '.vscode/settings.json',
      'Thumbs.db',
      'schemas/entry.json',
    ])
      await write(file, 'x');
    expect(await readContent(folder)).toEqual({ files: [], assets: [], problems: [] });
  });

  test('reads a file of ten megabytes', async () => {
    await write('reports/a.mdx', article({}, 'Ord '.repeat(2_500_000)));
    expect((await readContent(folder)).files[0]?.text.length).toBeGreaterThan(10_000_000);
  });
});

describe('what cannot be read is told by file and line', () => {
  test.each([
    ['an empty file', '', 'reports/a.mdx:1 fil – filen är tom – börja från mallen (`npm run new`) eller ta bort filen'],
    [
      'a file of spaces',
      ' \n\t\n',
      'reports/a.mdx:1 fil – filen är tom – börja från mallen (`npm run new`) eller ta bort filen',
    ],
    [
      'a file that has the mark of UTF-8 alone',
      '\ufeff',
      'reports/a.mdx:1 fil – filen är tom – börja från mallen (`npm run new`) eller ta bort filen',
    ],
    [
      'a file in Latin 1',
      Buffer.from('---\ntitle: L\xe4gesbild\n', 'latin1'),
      'reports/a.mdx:2 fil – filen är inte sparad som UTF-8 – spara om den med kodningen UTF-8 (i VS Code: klicka på kodningen längst ned till höger)',
    ],
    [
      'a file in UTF-16',
      Buffer.from('\ufefftitle', 'utf16le'),
      'reports/a.mdx:1 fil – filen är inte sparad som UTF-8 – spara om den med kodningen UTF-8 (i VS Code: klicka på kodningen längst ned till höger)',
    ],
  ])('%s', async (_, content, problem) => {
    await write('reports/a.mdx', content);
    expect(await problems()).toEqual([problem]);
  });

  test.each(['reports/a.docx', 'reports/a.md', 'topics.yml'])('a file of another type: %s', async (file) => {
    await write(file, 'x');
    expect(await problems()).toEqual([
      `${file}:1 fil – filtypen hör inte hemma i innehållet – använd .mdx för artiklar, .yaml för listor, .png eller .jpg för bilder och .pdf för bilagor`,
    ]);
  });

  test('a text whose name ends in capitals', async () => {
    await write('reports/prov.MDX', article());
    expect(await problems()).toEqual([
      'reports/prov.MDX:1 fil – filnamnets ändelse står med stora bokstäver – döp om filen till prov.mdx',
    ]);
  });

  test('a picture that no browser shows, which lies beside its text', async () => {
    await write('reports/karta.HEIC', 'x');
    await write('reports/a.mdx', article({}, '![Karta](./karta.HEIC)'));
    const raw = await readContent(folder);
    const found = buildCatalog({ ...portal(), ...raw, files: [...portal().files, ...raw.files] }, { edition: 'network', today: TODAY }); // prettier-ignore
    const how = 'öppna bilden i datorns bildprogram, spara den som .jpg eller .png och skriv det nya namnet i texten';
    expect(found.problems.map(formatProblem)).toEqual([
      `reports/a.mdx:11 bild – bilden ”./karta.HEIC” är i ett format som webbläsare inte visar – ${how}`,
      `reports/karta.HEIC:1 fil – bilder i formatet .heic visas inte av webbläsare – ${how}`,
    ]);
  });

  test('a folder with the name of an article is a folder', async () => {
    await mkdir(path.join(folder, 'reports/a.mdx'), { recursive: true });
    expect(await readContent(folder)).toEqual({ files: [], assets: [], problems: [] });
  });

  // Windows lets only administrators make such links.
  test.skipIf(process.platform === 'win32')('a link to a file, and a ring of links', async () => {
    await write('reports/a.mdx', article());
    await symlink('a.mdx', path.join(folder, 'reports/b.mdx'));
    await symlink('..', path.join(folder, 'reports/ring'));
    const remedy = 'är en genväg (symbolisk länk) – lägg själva filen eller mappen här i stället';
    expect(await problems()).toEqual([`reports/b.mdx:1 fil – ${remedy}`, `reports/ring:1 fil – ${remedy}`]);
    expect((await readContent(folder)).files).toHaveLength(1);
  });
});

describe('Exempelstad, the made-up portal', () => {
  test('has no faults in any edition', async () => {
    const raw = await readContent(EXEMPELSTAD);
    for (const edition of ['open', 'internal', 'network'] as const)
      expect(buildCatalog(raw, { edition, today: TODAY }).problems.map(formatProblem)).toEqual([]);
  });

  test('says of every entry, issue and meeting that it is made up', async () => {
    const { catalog } = buildCatalog(await readContent(EXEMPELSTAD), { edition: 'network', today: '2099-01-01' });
    for (const item of [...catalog.entries, ...catalog.issues, ...catalog.meetings])
      expect([item.file, item.example, item.title]).toEqual([item.file, true, expect.stringContaining('(påhittad)')]);
  });

  test('has every kind', async () => {
    const { catalog } = buildCatalog(await readContent(EXEMPELSTAD), { edition: 'open', today: TODAY });
    expect(new Set(catalog.entries.map(({ kind }) => kind)).size).toBe(7);
  });

  test.each(HIDDEN)('hides $word in $file alone', async ({ word, file, place }) => {
    const { files, assets } = await readContent(EXEMPELSTAD);
    const told = files.filter(({ text }) => text.includes(word)).map((each) => each.path);
    if (place !== 'attachment') return expect(told).toEqual([file]);
    const pdfs = await Promise.all(
      assets
        .filter((asset) => asset.endsWith('.pdf'))
        .map((asset) => readFile(path.join(EXEMPELSTAD, asset), 'latin1')),
    );
    expect([told, pdfs.filter((text) => text.includes(word)).length]).toEqual([[], 1]);
  });

  test.each(HIDDEN_STEMS)('shows $stem to $editions alone', async ({ stem, editions }) => {
    const raw = await readContent(EXEMPELSTAD);
    for (const edition of ['open', 'internal', 'network'] as const) {
      const { catalog } = buildCatalog(raw, { edition, today: TODAY });
      const shown = JSON.stringify(catalog, (key, value: unknown) => (key === 'nodes' ? undefined : value)).includes(
        stem,
      );
      if (!editions.includes(edition)) expect([edition, stem, shown]).toEqual([edition, stem, false]);
      else if (!stem.startsWith('bilags')) expect([edition, stem, shown]).toEqual([edition, stem, true]);
    }
  });

  test('attaches a PDF with a word of its own to an open entry', async () => {
    expect(await readFile(path.join(EXEMPELSTAD, ATTACHED.file), 'latin1')).toContain(ATTACHED.word);
  });
});
