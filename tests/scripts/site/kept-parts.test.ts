import { readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBuilt } from '../../../scripts/site/check-built.ts';
import { keptLetters } from '../../../scripts/site/kept-letters.ts';
import { openKeptParts } from '../../../scripts/site/kept-parts.ts';
import { wordFiles } from '../../../scripts/site/word-files.ts';
import { readSettings } from '../../../src/settings.ts';
import { article, catalogOf } from '../../model/small-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { site } = readSettings({});

/** A build that makes parts of some texts. @returns which it had to make, and what it got */
async function build(
  folder: string,
  texts: readonly string[],
  name = 'ord',
): Promise<{ made: string[]; got: string[] }> {
  const kept = await openKeptParts(name, folder);
  const made: string[] = [];
  const got: string[] = [];
  for (const text of texts) {
    const known = kept.recall(text);
    if (!known) made.push(text);
    const part = known ?? Buffer.from(text.toUpperCase());
    kept.lay(text, part);
    got.push(Buffer.from(part).toString());
  }
  kept.keep();
  return { made, got };
}

const fileIn = (folder: string) => path.join(folder, readdirSync(folder)[0]!);

describe('what a build keeps for the next', () => {
  test('is made anew where its text has changed, and nowhere else', async () => {
    const folder = temporaryFolder();
    await build(folder, ['ett', 'två']);
    expect(await build(folder, ['ett', 'tre'])).toEqual({ made: ['tre'], got: ['ETT', 'TRE'] });
  });

  test('is only what the last build asked for', async () => {
    const folder = temporaryFolder();
    await build(folder, ['ett', 'två']);
    await build(folder, ['ett']);
    expect((await build(folder, ['ett', 'två'])).made).toEqual(['två']);
  });

  test('is not what another content or edition had', async () => {
    const folder = temporaryFolder();
    await build(folder, ['ett'], 'ord internal');
    expect((await build(folder, ['ett'], 'ord open')).made).toEqual(['ett']);
  });

  test.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, readFileSync(file).length - 1)],
    ['empty', (file) => truncateSync(file, 0)],
    ['shorter than its own hash', (file) => truncateSync(file, 7)],
    ['changed in a single letter', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('ETT', 'ATT'), 'latin1')],
    ['something else', (file) => writeFileSync(file, 'Det här är inte vad som lades hit av bygget, utan något annat.')],
  ])('is not trusted when its file is %s', async (_, damage) => {
    const folder = temporaryFolder();
    await build(folder, ['ett']);
    damage(fileIn(folder));
    expect(await build(folder, ['ett'])).toEqual({ made: ['ett'], got: ['ETT'] });
    expect((await build(folder, ['ett'])).made).toEqual([]);
  }); // prettier-ignore

  test('is forgotten when no build has written it for a month', async () => {
    const folder = temporaryFolder();
    await build(folder, ['ett'], 'en mapp för tillfället');
    utimesSync(fileIn(folder), 1, 1);
    await build(folder, ['ett'], 'den vanliga mappen');
    expect(readdirSync(folder)).toHaveLength(1);
    expect((await build(folder, ['ett'], 'den vanliga mappen')).made).toEqual([]);
  });

  test('is done without where nothing can be written', async () => {
    const file = path.join(temporaryFolder(), 'en fil');
    writeFileSync(file, '');
    expect((await build(path.join(file, 'mapp'), ['ett'])).got).toEqual(['ETT']);
  });
});

const GUIDANCE = { title: 'Oro', reviewed: '2026-11-02' };
const BEFORE = {
  'guidance/g.mdx': article(GUIDANCE, 'Ring växeln.'),
  'guidance/h.mdx': article({ title: 'Hot' }, 'Gå.'),
};

test.each<[string, Record<string, string>, typeof site]>([
  ['nothing', BEFORE, site],
  ['a body', { ...BEFORE, 'guidance/g.mdx': article(GUIDANCE, 'Ring först.') }, site],
  ['a title', { ...BEFORE, 'guidance/g.mdx': article({ ...GUIDANCE, title: 'Din oro' }, 'Ring växeln.') }, site],
  ['a topic', { ...BEFORE, 'guidance/g.mdx': article({ ...GUIDANCE, topics: '[lokaler]' }, 'Ring växeln.') }, site],
  ['the day it was read', { ...BEFORE, 'guidance/g.mdx': article({ ...GUIDANCE, reviewed: '2026-11-03' }, 'Ring växeln.') }, site],
  ['a text that is gone', { 'guidance/h.mdx': BEFORE['guidance/h.mdx'] }, site],
  ['a name', { 'guidance/i.mdx': BEFORE['guidance/g.mdx'], 'guidance/h.mdx': BEFORE['guidance/h.mdx'] }, site],
  ['the address of the portal', BEFORE, { ...site, address: 'https://intranat.example/vbe/', base: '/vbe/' }],
  ['the name of the city', BEFORE, { ...site, city: 'Exempelstad', name: 'Nätet' }],
])('Word files after a change of %s are those of a build from nothing, byte for byte', async (_, files, settings) => {
  const folder = temporaryFolder();
  await wordFiles(catalogOf(BEFORE), site, await openKeptParts('word', folder));
  const kept = await wordFiles(catalogOf(files), settings, await openKeptParts('word', folder));
  const fresh = await wordFiles(catalogOf(files), settings);
  const hex = (made: typeof kept) => Object.entries(made).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]);
  expect(hex(kept)).toEqual(hex(fresh));
}); // prettier-ignore

describe('a built page that was sound', () => {
  const rules = catalogOf({});
  const look = async (portal: string, folder: string, other: Partial<typeof rules> = {}) => {
    const problems = await checkBuilt(portal, { ...rules, ...other }, 'brev@exempelstad.example', await openKeptParts('s', folder));
    return problems.map(({ file }) => file);
  }; // prettier-ignore
  const page = (words: string) => `<!doctype html><html><body><main><p>${words}</p></main></body></html>`;

  test('is looked at again when it, or what may stand there, has changed, and a fault is told every time', async () => {
    const [portal, folder] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(
      path.join(portal, 'index.html'),
      page('Se https://nytt.example/x och trygg.stad@exempelstad.example.'),
    );
    expect(await look(portal, folder)).toEqual([]);
    expect(await look(portal, folder)).toEqual([]);
    const blocked = { blockedHosts: { extremist: ['nytt.example'], mirrors: [], shorteners: [] } };
    expect(await look(portal, folder, blocked)).toEqual(['index.html']);
    expect(await look(portal, folder, blocked)).toEqual(['index.html']);
    expect(await look(portal, folder, { contacts: [] })).toEqual(['index.html']);
    writeFileSync(path.join(portal, 'index.html'), page('Ring Anna på 070-174 06 05.'));
    expect(await look(portal, folder)).toEqual(['index.html']);
  });
});

test('a letter is made by MJML once; the next build has it as it was made', async () => {
  const folder = temporaryFolder();
  const mjml = '<mjml><mj-body><mj-section><mj-column><mj-text>Å</mj-text></mj-column></mj-section></mj-body></mjml>';
  const first = await openKeptParts('brev', folder);
  const made = await keptLetters(first)(mjml);
  expect(made).toContain('Å');
  first.keep();
  expect(await keptLetters(await openKeptParts('brev', folder))(mjml)).toBe(made);
  const another = temporaryFolder();
  const laid = await openKeptParts('brev', another);
  laid.lay(mjml, Buffer.from('Ur lådan'));
  laid.keep();
  expect(await keptLetters(await openKeptParts('brev', another))(mjml)).toBe('Ur lådan');
});
