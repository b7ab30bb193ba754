import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../scripts/archive/bag.ts';
import { checksumWords, keepFrozen, keepSite } from '../../../scripts/archive/keep-frozen.ts';
import { letterPackage, letterName } from '../../../scripts/archive/letter-package.ts';
import { letterSources } from '../../../scripts/archive/letter-sources.ts';
import { recordName } from '../../../scripts/archive/record-facts.ts';
import { recordPackage } from '../../../scripts/archive/record-package.ts';
import { sitePackage } from '../../../scripts/archive/site-package.ts';
import { openDatabase } from '../../../scripts/data/database.ts';
import { shownSender } from '../../../scripts/delivery/delivery-settings.ts';
import { readFolder } from '../../../scripts/files/read-folder.ts';
import type { Files } from '../../../scripts/files/zip.ts';
import { editionOf } from '../../../scripts/network/archive-record.ts';
import { soundCatalog } from '../../../src/load-catalog.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { issueBlocks } from '../../../src/newsletter/fill.ts';
import { letter } from '../../../src/newsletter/letter.ts';
import { compileIssue } from '../../../src/newsletter/message.ts';
import { letterPaper } from '../../../src/paper/letter-paper.ts';
import { readSettings } from '../../../src/settings.ts';
import { soundPart } from '../../../src/sound-part.ts';
import { EXEMPELSTAD, HIDDEN, TODAY } from '../../fixtures/exempelstad.ts';
import { runScript } from '../../support/run-script.ts';
import { withoutSpaces, pdfAsRead } from '../paper/pdf-as-read.ts';

/**
 * Real runs on Exempelstad: each command builds, so each is run once, and what it made is held against what is made of a portal
 * that another process built another day.
 */
const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'arkiv åäö '));
const inRoot = (...parts: string[]) => path.join(root, ...parts);
const LEDGER = 'utskick';
const ENVIRONMENT = {
  // As for those who archive: where Vitest says that somebody develops, Astro writes a mark on every picture.
  NODE_ENV: 'production',
  DEV: '',
  PORTAL_CONTENT: inRoot('innehåll'),
  PORTAL_NOW: TODAY,
  PORTAL_OUT: inRoot('dist'),
  PORTAL_DATA: inRoot('inget'),
  PORTAL_EDITION: 'network',
};

const newsletter = (args: string[], env: Record<string, string> = {}) =>
  runScript('newsletter.ts', args, { ...ENVIRONMENT, ...env });
const archive = (args: string[], env?: Record<string, string>) => newsletter(['archive', ...args], env);

/** On a computer that the program that makes PDF does not exist for. */
const withoutCompiler = (...args: string[]) =>
  runScript('../tests/scripts/paper/without-compiler.mjs', ['archive', ...args], ENVIRONMENT);

/** The portal of an edition as `npm test` has built it, on TODAY; else as it is built now. */
function builtPortal(edition: 'internal' | 'network'): string {
  const built = process.env[`SITE_${edition.toUpperCase()}`];
  if (built) return built;
  const out = inRoot(`portal-${edition}`);
  expect(runScript('build.ts', [], { ...ENVIRONMENT, PORTAL_EDITION: edition, PORTAL_OUT: out }).code).toBe(0);
  return out;
}

const settingsIn = (edition: Edition) => readSettings({ ...ENVIRONMENT, PORTAL_EDITION: edition });

/** The package of a letter, of a portal that is there: a letter's own page is the same in every edition. */
async function frozenLetter(id: string) {
  const settings = settingsIn('open');
  const { site, content } = settings;
  const catalog = await soundCatalog(settings);
  const issue = catalog.issues.find((each) => each.id === id)!;
  const known = { issue, message: await compileIssue(issue, catalog, site), site, commit: undefined, ...letterSources(issue, catalog) }; // prettier-ignore
  const paper = letterPaper(letter(issue, issueBlocks(issue, catalog), site), issue);
  return { name: letterName(issue), frozen: await letterPackage(known, content, internal, shownSender({}), paper) };
}

const SENT = inRoot('arkiv', 'informationsbrev-2026-1');
const PROPOSAL = inRoot('arkiv', 'informationsbrev-2026-2-forslag');
const ANOTHER_DAY = '2026-11-25';
let refused: ReturnType<typeof archive>;
let unprinted: ReturnType<typeof archive>;
let first: ReturnType<typeof archive>;
let internal: string;
let sent: Files;
let proposal: Files;

beforeAll(async () => {
  cpSync(EXEMPELSTAD, inRoot('innehåll'), { recursive: true });
  // Before anything has loaded the program.
  refused = withoutCompiler('2026-1', '--out', inRoot('utan'));
  unprinted = withoutCompiler('2026-2', '--proposal', '--no-pdf', '--out', inRoot('arkiv'));
  first = archive(['2026-1', '--out', inRoot('arkiv')], { PORTAL_NOW: ANOTHER_DAY });
  internal = builtPortal('internal');
  sent = await readFolder(SENT);
  proposal = await readFolder(PROPOSAL);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = (files: Files, name: string) => new TextDecoder().decode(files[name]);
const metadata = (files: Files) => JSON.parse(text(files, 'data/metadata.json')) as Record<string, unknown>;

/** A ledger that says with which hash the issue was sent. */
function ledgerWith(hash: string): { PORTAL_DATA: string } {
  const folder = mkdtempSync(inRoot(LEDGER));
  const database = openDatabase(folder);
  database
    .prepare(
      "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES ('2026-1', 'issue', ?, '', '', '', '', '2026-09-30T08:00:00.000Z', NULL)",
    )
    .run(hash);
  database.close();
  return { PORTAL_DATA: folder };
}

describe('the archive package of a sent letter', () => {
  test('holds the letter in every form, the web edition, the entries and what is known of them', () => {
    expect(first.said).toContain(`Arkivpaketet är klart: ${SENT}`);
    expect(first.code).toBe(0);
    expect(Object.keys(sent).sort()).toEqual([
      'bag-info.txt', 'bagit.txt',
      'data/artiklar/outlook/laget-i-varas.txt', 'data/artiklar/reports/gammal-rapport.txt',
      'data/brev/2026-1-tillganglig.pdf', 'data/brev/2026-1.eml', 'data/brev/2026-1.html', 'data/brev/2026-1.mjml', 'data/brev/2026-1.pdf', 'data/brev/2026-1.txt',
      'data/innehall/newsletters/2026-1.mdx', 'data/innehall/outlook/laget-i-varas.mdx', 'data/innehall/reports/gammal-rapport.mdx',
      'data/metadata.json', 'data/webb/index.html', 'las-mig.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt',
    ]); // prettier-ignore
    expect(text(sent, 'data/innehall/newsletters/2026-1.mdx')).toBe(readFileSync(path.join(EXEMPELSTAD, 'newsletters', '2026-1.mdx'), 'utf8'));
    expect(text(sent, 'data/artiklar/reports/gammal-rapport.txt')).toContain('Källa: Exempelmyndigheten (påhittad) (2019). Blommor 2019 (påhittad).');
  }); // prettier-ignore

  test('bears the letter’s diary number, its sources and the hash of what was read', () => {
    const parts = ['Blommor & lampor i Exempelstad (påhittad)', 'En podd, en studie och en fråga'];
    const hash = sha256(JSON.stringify([...parts, text(sent, 'data/brev/2026-1.html'), text(sent, 'data/brev/2026-1.txt')])); // prettier-ignore
    expect(metadata(sent)).toMatchObject({
      diarienummer: 'EX-2026/0099',
      status: 'sent',
      sent: '2026-09-30',
      hash,
      commit: null,
      entries: [
        { id: 'laget-i-varas' },
        {
          id: 'gammal-rapport',
          reference:
            'Exempelmyndigheten (påhittad) (2019). Blommor 2019 (påhittad). https://exempelmyndigheten.example/blommor-2019',
        },
      ],
    });
    expect(first.said).toContain(`Brevets hash: ${hash}`);
    for (const words of ['EX-2026/0099', hash, 'Skickat 30 september 2026', 'Blommor 2019 (påhittad)'])
      expect(text(sent, 'las-mig.txt')).toContain(words);
    expect(text(sent, 'bag-info.txt')).toContain('External-Identifier: EX-2026/0099\nBagging-Date: 2026-09-30\n');
  });

  test('is the letter that every other command makes, whatever the edition', () => {
    newsletter(['compile', '2026-1', '--out', inRoot('brev')]);
    for (const form of ['eml', 'html', 'mjml', 'txt'])
      expect(text(sent, `data/brev/2026-1.${form}`), form).toBe(readFileSync(inRoot('brev', `2026-1.${form}`), 'utf8'));
  });

  test('names no recipient but a made-up one', async () => {
    const mail = await PostalMime.parse(sent['data/brev/2026-1.eml']!);
    expect(mail.to).toEqual([{ name: 'Exempel på mottagare', address: 'exempel@example.org' }]);
    expect(mail.date).toBe('2026-09-30T12:00:00.000Z');
  });

  test('holds it as PDF/A and PDF/UA, with the day of the letter and every word of the mail', async () => {
    const printed = await Promise.all(['2026-1.pdf', '2026-1-tillganglig.pdf'].map((name) => pdfAsRead(sent[`data/brev/${name}`]!))); // prettier-ignore
    expect(printed.map(({ raw }) => /<(pdfaid|pdfuaid):part>(\d)/.exec(raw)?.slice(1))).toEqual([['pdfaid', '2'], ['pdfuaid', '1']]); // prettier-ignore
    for (const { tags, info, outline, pages } of printed) {
      const roles = new Set(tags.map(({ role }) => role));
      expect(['H1', 'H2', 'H3', 'P', 'Link'].filter((role) => !roles.has(role))).toEqual([]);
      expect(info).toMatchObject({ Title: 'Informationsbrev 1, 2026 (påhittad)', Language: 'sv' });
      expect(String(info['CreationDate'])).toContain('D:20260930120000');
      expect(outline?.[0]?.title).toBe('Informationsbrev 1, 2026 (påhittad)');
      const lines = text(sent, 'data/brev/2026-1.txt').split('\n').filter((line) => /^\p{L}[^[*]+$/u.test(line)); // prettier-ignore
      expect(lines.length).toBeGreaterThan(10);
      const words = withoutSpaces(pages.join(''));
      // The head is set in another order, and a letter on paper has no list of its parts.
      const body = lines.filter((line) => !/^(Exempel · |Läs brevet på webben|Innehåll:)|http/.test(line));
      expect(body.filter((line) => !words.includes(withoutSpaces(line)))).toEqual([]);
    }
    expect(metadata(sent)).toMatchObject({ pdf: { conformance: 'PDF/A-2a', accessible: 'PDF/UA-1', validated: false, unseen: [] } }); // prettier-ignore
    expect(text(sent, 'las-mig.txt')).toContain('filerna är inte prövade med veraPDF');
  });

  test('lies beside it as FGS Paketstruktur 2.0, with the same content', async () => {
    const fgs = await readFolder(`${SENT}-fgs`);
    const below = (files: Files, folder: string) => Object.entries(files).flatMap(([name, bytes]) => (name.startsWith(folder) ? [[name.slice(folder.length), sha256(bytes)]] : [])).sort(); // prettier-ignore
    expect(below(fgs, 'representations/submission/data/')).toEqual(below(sent, 'data/'));
    expect(text(fgs, 'METS.xml')).toContain('OBJID="informationsbrev-2026-1-fgs"');
    expect(first.said).toContain(`Samma som FGS Paketstruktur 2.0 är klart: ${SENT}-fgs`);
  });

  test('has no trace of what is not open, though the network’s edition is what is published', async () => {
    const words = async (name: string, bytes: Uint8Array) => (name.endsWith('.pdf') ? (await pdfAsRead(bytes)).pages.join(' ') : Buffer.from(bytes).toString('utf8')); // prettier-ignore
    const all = await Promise.all([...Object.entries(sent), ...Object.entries((await frozenLetter('2026-2')).frozen.bag), ...Object.entries(proposal)].map(async ([name, bytes]) => [name, (await words(name, bytes)).toLowerCase()] as const)); // prettier-ignore
    const closed = HIDDEN.filter(({ editions }) => !editions.includes('open'));
    const found = closed.flatMap(({ word }) => all.filter(([, words]) => words.includes(word.toLowerCase())).map(([name]) => `${word} in ${name}`)); // prettier-ignore
    expect(closed.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  test('is the same, byte for byte, of a portal that is built another day', async () => {
    const { name, frozen } = await frozenLetter('2026-1');
    expect(await keepFrozen(inRoot('arkiv'), name, frozen)).toEqual([
      `Arkivpaketet finns redan och är likadant: ${SENT}`,
      `Samma som FGS Paketstruktur 2.0 finns redan och är likadant: ${SENT}-fgs`,
    ]);
    expect(first.said).toContain(checksumWords(frozen).join('\n'));
    expect(readdirSync(inRoot('arkiv')).sort()).toEqual(
      [SENT, `${SENT}-fgs`, PROPOSAL, `${PROPOSAL}-fgs`].map((each) => path.basename(each)).sort(),
    );
  });

  test('is not made of a letter that was changed after it was sent', () => {
    const { code, said } = archive(['2026-1', '--out', inRoot('annat')], ledgerWith('f'.repeat(64)));
    expect(code).toBe(1);
    expect(said).toContain('Brevet 2026-1 är inte längre det som skickades');
    expect(readdirSync(root)).not.toContain('annat');
  });
});

describe('where the program that makes PDF is not to be had', () => {
  test('nothing is made, and what to do is said at once', () => {
    expect(refused).toEqual({ code: 1, said: expect.stringMatching(/^Programmet som gör PDF \(Typst\) finns inte på den här datorn\. Kör npm ci\..*--no-pdf.*\n$/) }); // prettier-ignore
    expect(readdirSync(root)).not.toContain('utan');
  });

  test('the package is made without PDF by who asks for that, and says so', async () => {
    expect(unprinted.code).toBe(0);
    const printed = (await frozenLetter('2026-2')).frozen.bag;
    const others = (files: Files) => Object.keys(files).filter((name) => !name.endsWith('.pdf') || !name.startsWith('data/brev/')); // prettier-ignore
    expect(Object.keys(printed).filter((name) => name.startsWith('data/brev/') && name.endsWith('.pdf'))).toHaveLength(
      2,
    );
    expect(Object.keys(proposal).sort()).toEqual(others(printed).sort());
    expect(metadata(proposal)).toEqual({ ...metadata(printed), pdf: null });
    expect(text(proposal, 'las-mig.txt')).toContain('Paketet gjordes utan PDF (--no-pdf).');
    expect(text(proposal, 'las-mig.txt')).not.toContain('.pdf');
  });
});

describe('the archive package of a proposal', () => {
  test('is made only when somebody asks for it', () => {
    expect(archive(['2026-2', '--out', inRoot('arkiv')])).toEqual({
      code: 1,
      said: 'Brevet 2026-2 är ett förslag: raden ”sent” saknas i newsletters/2026-2.mdx. Arkivera brevet när det är skickat, eller skriv --proposal för att frysa förslaget.\n',
    });
  });

  test('says that it is one, and keeps every odd character', () => {
    expect(metadata(proposal)).toMatchObject({
      status: 'proposal',
      sent: null,
      title: 'Informationsbrev 2, 2026: ”Klossar & samtal” (påhittad)',
      addresses: ['https://exempelmyndigheten.example/lage?a=1&b=2'],
    });
    expect(text(proposal, 'las-mig.txt')).toContain('DET HÄR ÄR ETT FÖRSLAG. Brevet har inte skickats.');
    expect(text(proposal, 'data/webb/index.html')).toContain('alla</em> sorters block &amp; tecken: &lt; &gt; ”citat” å ä ö 🌼.');
    expect(Object.keys(proposal)).toEqual(
      expect.arrayContaining(['data/innehall/attachments/arsrapport-2025.pdf', 'data/innehall/reports/arsrapport-diagram.png']),
    );
    expect(text(proposal, 'data/brev/2026-2.txt')).toContain('tecken: < > ”citat” å ä ö 🌼.');
  }); // prettier-ignore
});

describe('the check of a package', () => {
  test('holds for one that nobody touched, and says when the ledger does not know the letter', () => {
    const { code, said } = archive(['--verify', SENT]);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Paketet är orört.\n18 filer stämmer med manifesten.\n') }); // prettier-ignore
    expect(said).toContain('Listan över utskick på den här datorn känner inte till brevet 2026-1.');
    expect(readdirSync(root)).not.toContain('inget');
  });

  test('proves that it is the letter that was sent', () => {
    const hash = String(metadata(sent)['hash']);
    expect(archive(['--verify', SENT], ledgerWith(hash)).said).toContain(
      'Samma hash står i listan över utskick: det är brevet som skickades.',
    );
    const other = archive(['--verify', SENT], ledgerWith('f'.repeat(64)));
    expect(other.code).toBe(1);
    expect(other.said).toContain('- Brevet 2026-1 är inte det som skickades');
  });

  test('finds a flipped bit, a lost file and a new one', () => {
    const copy = inRoot('kopia');
    cpSync(SENT, copy, { recursive: true });
    const pdf = readFileSync(path.join(copy, 'data/brev/2026-1.pdf'));
    pdf[pdf.length >> 1]! ^= 4;
    writeFileSync(path.join(copy, 'data/brev/2026-1.pdf'), pdf);
    rmSync(path.join(copy, 'data/webb/index.html'));
    writeFileSync(path.join(copy, 'data', 'ny åäö.txt'), '');
    expect(archive(['--verify', copy])).toEqual({
      code: 1,
      said: [
        `Paketet är inte som det ska: ${copy}`,
        '- data/brev/2026-1.pdf är ändrad: SHA-256 är inte den som står i manifestet.',
        '- data/ny åäö.txt hör inte till paketet: den står inte i manifestet.',
        '- data/webb/index.html saknas.',
        '',
      ].join('\n'),
    });
  });

  test.each([
    [['--verify', 'a', '2026-1'], '--verify står för sig själv: ta bort ”2026-1”.'],
    [['--verify', inRoot('saknas')], `Mappen eller filen finns inte: ${inRoot('saknas')}`],
    [['2026-9'], 'Brevet ”2026-9” finns inte'],
  ])('answers %j with one clear sentence', (args, sentence) => {
    const { code, said } = archive(args);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(sentence) });
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe('the whole portal as an archive package', () => {
  test('is the same after two builds, holds no index and no server settings, and can be checked', async () => {
    const zip = inRoot('kontaktnatet-arkiv-internal-2026-11-23.zip');
    expect(runScript('package.ts', ['--archive'], { ...ENVIRONMENT, PORTAL_EDITION: 'internal' })).toEqual({ code: 0, said: expect.stringContaining(`Arkivpaketet är klart: ${zip}`) });
    const names = Object.keys(unzipSync(readFileSync(zip)));
    expect(names).toEqual(expect.arrayContaining(['manifest-sha256.txt', 'las-mig.txt', 'data/webbplats/index.html']));
    expect(names.filter((name) => /pagefind|web\.config|webbserver/.test(name))).toEqual([]);
    const settings = settingsIn('internal');
    const again = sitePackage(await readFolder(internal), { settings, catalog: await soundCatalog(settings), commit: undefined });
    expect(await keepSite(zip, again, TODAY)).toBe(`Arkivpaketet finns redan och är likadant: ${zip}`);
    const { issues } = JSON.parse(strFromU8(unzipSync(readFileSync(zip))['data/metadata.json']!));
    expect(issues.map(({ id, diarienummer }: Record<string, unknown>) => [id, diarienummer])).toEqual([['2026-2', null], ['2026-1', 'EX-2026/0099']]);
    expect(archive(['--verify', zip]).said).toContain(`Paketet är orört.\n${names.length} filer stämmer`);
    writeFileSync(zip, readFileSync(zip).subarray(0, 5000));
    expect(archive(['--verify', zip]).said).toBe(`${zip} går inte att packa upp: filen är skadad eller ingen zip.\n`);
    await expect(keepSite(zip, again, TODAY)).rejects.toThrow('Det finns redan något annat på platsen');
  }); // prettier-ignore

  test('is never made of pages that somebody built before', () => {
    expect(runScript('package.ts', ['--archive', '--no-build'], ENVIRONMENT)).toEqual({
      code: 1,
      said: 'Ett arkivpaket görs alltid av nybyggda sidor. Ta bort --no-build.\n',
    });
  });
});

describe('the archive package of a record', () => {
  const SPRING = '2026-02-10-vinterstarten';
  const network = (...args: string[]) =>
    runScript('network.ts', ['archive', ...args, '--out', inRoot('arkiv')], ENVIRONMENT);
  const place = (edition: string) => inRoot('arkiv', `mote-${SPRING}-${edition}-version-2`);

  /** As the command does with `--edition network`, of the portal that is there. */
  async function freezeForNetwork(): Promise<void> {
    const { meetings } = await soundPart(inRoot('innehåll'), (file) => file === `network/meetings/${SPRING}.mdx`);
    const meeting = meetings[0]!.value;
    expect([undefined, 'internal', 'network'].map((asked) => editionOf(meeting, asked))).toEqual(['internal', 'internal', 'network']); // prettier-ignore
    const facts = {
      meeting,
      edition: 'network',
      version: 2,
      site: settingsIn('network').site,
      commit: undefined,
    } as const;
    await keepFrozen(inRoot('arkiv'), recordName(facts), await recordPackage(facts, inRoot('innehåll'), builtPortal('network'), true)); // prettier-ignore
  }

  test('is one for each edition: what an edition leaves out is in none of its files', async () => {
    expect(network(SPRING)).toMatchObject({ code: 0, said: expect.stringContaining('Utgåva: intern.') });
    await freezeForNetwork();
    const [internal, own] = await Promise.all([place('intern'), place('natverket')].map((each) => readFolder(each)));
    expect(Object.keys(internal!).sort()).toEqual([
      'bag-info.txt', 'bagit.txt', `data/anteckningar/${SPRING}-tillganglig.pdf`, `data/anteckningar/${SPRING}.pdf`, `data/anteckningar/${SPRING}.txt`,
      'data/metadata.json', 'data/webb/index.html', 'las-mig.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt',
    ]); // prettier-ignore
    expect(text(internal!, `data/anteckningar/${SPRING}.txt`)).not.toContain('Enheter som deltog');
    const [shown, all] = await Promise.all([internal!, own!].map(async (files) => withoutSpaces((await pdfAsRead(files[`data/anteckningar/${SPRING}.pdf`]!)).pages.join('')))); // prettier-ignore
    for (const words of ['Vinterstarten (påhittad)', 'Vad mötet kom fram till', 'Beslut: Nästa träff är den 19 maj.', 'Avskrivet: Byta till blå krukor', 'version 2, justerad 3 mars 2026'])
      expect(shown).toContain(withoutSpaces(words)); // prettier-ignore
    expect(shown).not.toContain('Enhetersomdeltog');
    expect(all).toContain('Enhetersomdeltog');
    expect(readdirSync(inRoot('arkiv'))).toContain(`mote-${SPRING}-intern-version-2-fgs`);
    expect(text(own!, `data/anteckningar/${SPRING}.txt`)).toContain('Enheter som deltog');
    expect(text(own!, `data/innehall/network/meetings/${SPRING}.mdx`)).toContain('attendance: [');
    expect(metadata(own!)).toMatchObject({ version: 2, edition: 'network', approved: { date: '2026-03-03' } });
    expect(text(own!, 'las-mig.txt')).toContain('version 2, justerad 3 mars 2026 av Övningsförvaltningen (påhittad)');
  });

  test('is verified by itself, and not when a word in it is another', () => {
    const verify = (folder: string) => runScript('network.ts', ['archive', '--verify', folder], ENVIRONMENT);
    expect(verify(place('intern'))).toMatchObject({ code: 0, said: expect.stringContaining(`Anteckningarna från ${SPRING}, utgåva internal, version 2`) });
    cpSync(place('intern'), inRoot('ändrat'), { recursive: true });
    writeFileSync(inRoot('ändrat', 'data', 'anteckningar', `${SPRING}.txt`), 'Något annat.');
    expect(verify(inRoot('ändrat')).code).toBe(1);
  }); // prettier-ignore

  test('is not made of what nobody has approved, of what was changed, or in an edition that may not have it', () => {
    expect(network('2026-09-15-hostmotet').said).toContain('är inte justerade');
    expect(network('2026-05-19-varmotet').said).toContain('är ändrade efter justeringen 2026-06-02');
    expect(network(SPRING, '--edition', 'open').said).toContain('är intern och finns inte i utgåvan open');
    expect(network(SPRING, '--edition', 'alla').said).toContain('Välj ett av: open, internal, network');
  });
});
