import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { finderOf } from '../../../scripts/register/leaks/finder.ts';
import { searchEverywhere } from '../../../scripts/register/leaks/search-everywhere.ts';
import { showLeaks } from '../../../scripts/register/leaks/show-leaks.ts';
import { ERASED_NAME } from '../../../scripts/data/erase.ts';
import { knownPersons } from '../../../scripts/data/known-persons.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { LIST, office, PORTAL } from './office.ts';

const KIM = 'kim.ek@exempelstad.example';
const TOKEN = '0123456789abcdef01234567';
const find = finderOf({
  addresses: new Set([KIM, 'bo@xn--vning-iua.example']),
  names: new Set(['Kim Ek', 'Åsa-Li von Öst', 'Noa']),
  keys: new Set([TOKEN]),
});
const found = (text: string | Uint8Array) => [...find(typeof text === 'string' ? Buffer.from(text) : text)];

describe('somebody of the register is found', () => {
  test.each([
    ['as it is', `epost;namn\n${KIM};x`, ['address']],
    ['in capitals, as a link', '<a href="mailto:Kim.Ek@Exempelstad.Example?subject=x">', ['address']],
    ['with the @ of an address', 'mailto=kim.ek%40exempelstad.example', ['address']],
    ['with the @ of markup', 'kim.ek&#64;exempelstad.example.', ['address']],
    ['in quoted-printable', 'kim.ek=40exempelstad.example', ['address']],
    ['in JSON', '{"to":"\\u003ckim.ek@exempelstad.example\\u003e"}', ['address']],
    ['with its domain in Swedish', 'Bo <bo@övning.example>', ['address']],
    ['by name', 'Anteckning: Kim Ek kom.', ['name']],
    ['by name, the last first and over a line', 'Ek,\nKim', ['name']],
    ['by a name of several words', 'åsa-li von öst', ['name']],
    ['by name, in an address and in JSON', 'q=Kim%20Ek {"n":"\\u00c5sa-Li von \\u00d6st"}', ['name']],
    ['by name, in markup', '&Aring;sa-Li&nbsp;von &#214;st', ['name']],
    ['by name, with tags between', '<td>Kim</td>\n      <td>Ek</td>', ['name']],
    ['by name, in columns of a list', 'x;Kim;Ek;y', ['name']],
    ['by name, in the name of a file', 'Kim_Ek.pdf', ['name']],
    ['by name, in a header', 'From: =?iso-8859-1?Q?=C5sa-Li_von_=D6st?=', ['name']],
    ['with tags, as Word splits it', '<w:t>kim.ek</w:t><w:t>@exempelstad.example</w:t>', ['address']],
    ['where a line may break', 'kim.ek@<wbr>exempel\u00adstad.example', ['address']],
    ['in Base64 within other text', `{"a":"${Buffer.from(`Hej ${KIM}`).toString('base64')}"}`, ['address']],
    ['in the name of a file', `inbox/${KIM}.eml`, ['address']],
    ['by a key', `<2026-6.${TOKEN}@x>`, ['key']],
    ['by a key in the link that ends the letter', `mailto:x?subject=Avsluta%20brevet%20${TOKEN}`, ['key']],
  ] as const)('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('in UTF-16, in Windows-1252 and within archives in archives', () => {
    expect(found(Buffer.from(`\ufeff${KIM}`, 'utf16le'))).toEqual(['address']);
    expect(found(Buffer.from('Åsa-Li von Öst', 'latin1'))).toEqual(['name']);
    const sheet = zipSync({ 'xl/sharedStrings.xml': Buffer.from(`<t>${KIM}</t>`) });
    expect(found(zipSync({ 'blad.xlsx': sheet }))).toEqual(['address']);
    expect(found(Buffer.concat([Buffer.from('PK\u0003'), Buffer.from(KIM)]))).toEqual(['address']);
  });

  test.each([
    'bkim.ek@exempelstad.example',
    'kim.ek@exempelstad.example.com',
    'Kim och Ek',
    'Kimmo Ek',
    'Noa',
    `${TOKEN}0`,
  ])('but not where it is somebody else: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

/** A folder of a portal with a history. */
function portal() {
  const root = temporaryFolder();
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=Bo', '-c', 'user.email=bo@x.example', ...words], {
      stdio: 'pipe',
    });
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  git('init', '-q');
  write('.gitignore', 'dist/\n*.zip\nnode_modules\n');
  write('content/a.mdx', 'Ingen nämns.');
  commit('Första');
  const where = async () => (await searchEverywhere(find, root, [path.join(root, 'dist')])).leaks;
  return { root, git, write, commit, where };
}

/** What the command prints from now on, with these settings. */
function listening(settings: Record<string, string>): string[] {
  const said: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((words: string) => void said.push(words));
  onTestFinished(() => {
    spy.mockRestore();
    vi.unstubAllEnvs();
  });
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return said;
}

describe('nothing of the register', () => {
  test('is where nobody has put it', async () => {
    const { root, write } = portal();
    write('dist/index.html', '<p>Hej</p>');
    expect(await searchEverywhere(find, root, [path.join(root, 'dist')])).toEqual({
      objects: 3,
      files: 1,
      leaks: [],
      authors: 0,
      hasGit: true,
    });
  });

  test('stays hidden in the history: what was taken away is found, with path and commit', async () => {
    const { root, write, commit, git, where } = portal();
    write('content/lista.csv', `${KIM};Kim Ek`);
    commit('Lista');
    const [id] = git('log', '--format=%h', '-1').toString().trim().split('\n');
    rmSync(path.join(root, 'content/lista.csv'));
    commit('Bort');
    expect(await where()).toEqual([{ where: `content/lista.csv, commit ${id}`, found: ['address', 'name'] }]);
  });

  test('stands in a message, on a branch that is gone, in a package, in dist or in a draft', async () => {
    const { write, commit, git, where } = portal();
    git('checkout', '-qb', 'gren');
    write('hemligt.txt', KIM);
    commit(`Tack till Kim Ek`);
    git('checkout', '-q', '-');
    git('branch', '-qD', 'gren');
    write('kontaktnatet-open-2026-11-26.zip', zipSync({ 'index.html': Buffer.from(KIM) }));
    write('dist/sok/x.json', `["${TOKEN}"]`);
    write('content/utkast.mdx', 'Kim Ek');
    write('node_modules/x/README.md', KIM);
    const leaks = await where();
    expect(leaks.map(({ where: place }) => place.replace(/[0-9a-f]{10}/, 'ID')).toSorted()).toEqual([
      'content/utkast.mdx',
      'dist/sok/x.json',
      'ett objekt som ingen gren leder till, ID',
      'kontaktnatet-open-2026-11-26.zip',
      'meddelandet i commit ID',
    ]);
    expect(JSON.stringify(leaks)).not.toContain('Kim');
  });

  test('is told of by the command without saying what, and who wrote a commit is no leak', async () => {
    const { root, write, git } = portal();
    const { register, file, data, database } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    const said = listening({ ...PORTAL, PORTAL_DATA: data, PORTAL_OUT: path.join(root, 'dist') });
    write('b.txt', 'x');
    git('add', '-A');
    git('-c', `user.email=${KIM}`, 'commit', '-qm', 'Andra');
    expect(await showLeaks(root)).toBe(0);
    expect(said.join('\n')).toContain('1 commits är gjorda av någon som finns i registret');
    expect(said.join('\n')).toContain('Inget ur registret finns där.');
    write('dist/brev.html', `<a href="https://x/${database((opened) => personKey(opened).stopCode(KIM))}">`);
    expect(await showLeaks(root)).toBe(1);
    expect(said.join('\n')).toContain('FYND: en nyckel i dist/brev.html');
    expect(said.join('\n')).not.toMatch(/kim/i);
  });

  test('is left out for who has left the register: the token of a letter is looked for still, and no word for a name', () => {
    const { database } = office();
    database((opened) => {
      opened.exec(
        `INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES ('2026-6', 'issue', 'h', '', '', '', '', '2026-11-01T08:00:00.000Z', NULL);
         INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed) VALUES ('2026-6', '${TOKEN}', 'u', 'sent', '${TOKEN}', 1, '2026-11-01T08:00:00.000Z');
         INSERT INTO approvals (mailing, hash, approver, approved, sender) VALUES ('2026-6', 'h', '${ERASED_NAME}', '2026-11-01T08:00:00.000Z', 'Lo Ström')`,
      );
      const { keys, names } = knownPersons(opened, path.dirname(opened.location() ?? ''));
      expect(keys).toContain(TOKEN);
      expect([...names]).toEqual(['Lo Ström']);
    });
  });

  test('lies in content that stands elsewhere; the mailbox of a unit is nobody’s', async () => {
    const { root } = portal();
    const content = path.join(temporaryFolder(), 'innehåll');
    cpSync(EXEMPELSTAD, content, { recursive: true });
    const { register, file, data } = office();
    const list = `epost;namn;enhet;roll\ntrygghetskontoret@exempelstad.example;Kontoret självt;trygghetskontoret;prenumerant\n${KIM};Kim Ek;trygghetskontoret;kontaktperson\n`;
    expect((await register('import', file('lista.csv', list), '--yes')).code).toBe(0);
    const said = listening({ ...PORTAL, PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_OUT: path.join(root, 'dist') }); // prettier-ignore
    expect(await showLeaks(root)).toBe(0);
    expect(said.join('\n')).toContain('Söks inte: 1 adresser som är funktioners brevlådor');
    writeFileSync(path.join(content, 'newsletters', 'tips.yaml'), '- why: hör med Kim Ek');
    expect(await showLeaks(root)).toBe(1);
    expect(said.join('\n')).toMatch(/FYND: ett namn i .*tips\.yaml/);
  });

  test('lies beside a portal that is built elsewhere, in a package, or in a report beside its content', async () => {
    const { root } = portal();
    const [elsewhere, content] = [temporaryFolder(), path.join(temporaryFolder(), 'innehåll')];
    cpSync(EXEMPELSTAD, content, { recursive: true });
    const { register, file, data } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    const said = listening({ ...PORTAL, PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_OUT: path.join(elsewhere, 'dist') }); // prettier-ignore
    writeFileSync(
      path.join(elsewhere, 'kontaktnatet-open-2026-11-26.zip'),
      zipSync({ 'index.html': Buffer.from(KIM) }),
    );
    mkdirSync(path.join(content, '..', 'report'));
    writeFileSync(path.join(content, '..', 'report', '2026-stated.yaml'), `- { source: ${KIM} }`);
    expect(await showLeaks(root)).toBe(1);
    expect(said.join('\n')).toMatch(/FYND: en adress i .*kontaktnatet-open-2026-11-26\.zip/);
    expect(said.join('\n')).toMatch(/FYND: en adress i .*2026-stated\.yaml/);
  });
});
