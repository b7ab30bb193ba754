import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInEditor } from '../../../src/views/desk.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { startDev, type DevServer } from '../../support/dev-server.ts';
import { ask } from '../../support/raw-request.ts';

/** The system's word of a change is lost now and then: this server never hears it, and each page shows what lies on the disk. */
const DEAF = { CHOKIDAR_USEPOLLING: '1', CHOKIDAR_INTERVAL: String(2 ** 31 - 1) };

let content: string;
let port: number;
let dev: DevServer;

/** The made-up portal on the desk of somebody who has not finished. */
beforeAll(async () => {
  content = path.join(mkdtempSync(path.join(realpathSync(tmpdir()), 'skriver åäö ')), 'content');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  change('research/lugna-gatan.mdx', 'reviewBy: 2027-11-20', 'reviewBy: nästa år');
  change('training/blomsterkursen.mdx', 'title: ', 'title: ”Kurs: ”: ');
  change('questions/vem-byter-lampan.mdx', /$/, '\n<Okänd>\n\nRing {mig}.\n');
  dev = await startDev({ PORTAL_CONTENT: content, PORTAL_NOW: TODAY, PORTAL_EDITION: 'internal', ...DEAF });
  port = dev.port;
});

afterAll(async () => {
  await dev.stop();
  rmSync(path.dirname(content), { recursive: true });
});

function change(file: string, from: string | RegExp, to: string): void {
  const place = path.join(content, file);
  const text = readFileSync(place, 'utf8').replace(from, to);
  writeFileSync(place, text);
}

const draft = (title: string, body: string) =>
  `---\ntitle: ${title}\nsummary: En sammanfattning som är lång nog för att vara en sammanfattning.\npublished: 2026-11-23\nowner: Exempelstad\nreviewBy: 2027-11-23\ntopics: [grundkunskap]\naudiences: [skola]\nstatus: draft\n---\n\n${body}\n`;

async function get(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`http://localhost:${port}${address}`, { headers: { Accept: 'text/html' } });
  return { status: answer.status, text: await answer.text() };
}

const comesBack = async (address: string) => expect((await get(address)).status, address).toBe(200);

describe('while somebody writes', () => {
  test.each([
    ['/forskning/lugna-gatan/', 'research/lugna-gatan.mdx', 'reviewBy: nästa år'],
    ['/utbildning/blomsterkursen/', 'training/blomsterkursen.mdx', 'title:'],
    ['/fragor/vem-byter-lampan/', 'questions/vem-byter-lampan.mdx', 'Okänd'],
  ])('%s shows its own faults, in their line, and opens the file that has them', async (address, file, words) => {
    const { status, text } = await get(address);
    expect({ status, text }).toEqual({ status: 500, text: expect.stringContaining('Rätta det här först') });
    expect(text).toContain(words);
    expect(text).toMatch(new RegExp(`${file}, rad \\d+`));
    expect(text).toContain(encodeURIComponent(`${content}/${file}:`));
    expect(text).not.toMatch(/^\s+at /m);
  });

  test.each([
    '/',
    '/forskning/',
    '/fragor/',
    '/ordlista/',
    '/kunskap/',
    '/informationsbrev/2026-1/',
    '/informationsbrev/rss.xml',
    '/natverket/',
    '/amnen/',
    '/rss.xml',
  ])('%s goes on working', async (address) => {
    expect((await get(address)).status).toBe(200);
  });

  test.each([
    ['/forskning/flamingostudien/', 'utkastflamingotitel', 'Ett utkast. Bara du som skriver ser sidan'],
    ['/rapporter/framtidsrapporten/', 'framtidspingvintitel', 'Syns för läsare'],
    ['/informationsbrev/2026-3/', 'utkastkoalatitel', 'Ett utkast.'],
  ])('%s can be seen, and says that only its writer sees it', async (address, title, words) => {
    const { status, text } = await get(address);
    expect(status).toBe(200);
    expect(text).toContain(title);
    expect(text).toContain(words);
  });

  test('what is not published stands on the desk, and in no list or feed', async () => {
    const { text } = await get('/redaktion/');
    expect(text).toMatch(/utkastflamingotitel[\s\S]*Öppna i redigeraren/);
    expect(text).toContain('framtidspingvintitel');
    expect(text).toContain('research/lugna-gatan.mdx, rad');
    for (const list of ['/', '/forskning/', '/rapporter/', '/informationsbrev/', '/rss.xml'])
      expect((await get(list)).text, list).not.toMatch(/utkast(flamingo|koala)|framtidspingvin/);
  });

  test('a draft that somebody has just begun stands there too, with what is left to fill in', async () => {
    writeFileSync(
      path.join(content, 'reports/nyss-paborjad.mdx'),
      '---\ntitle: "Nyss påbörjad"\nsummary: ""\npublished: 2026-11-23\nowner: Exempelstad\nreviewBy: 2027-11-23\ntopics: []\naudiences: [skola]\nstatus: draft\n---\n',
    );
    expect((await get('/redaktion/')).text).toMatch(
      /reports\/nyss-paborjad\.mdx<\/a>, kvar att fylla i: summary, topics/,
    );
    expect((await get('/rapporter/nyss-paborjad/')).text).toContain('Rätta det här först');
  });

  test.each([
    ['a picture that is not there', '![Ett prov](./finns-inte.png)', 'bilden ”./finns-inte.png” finns inte'],
    ['a picture that is none', '![Ett prov](./trasig.png)', 'bilden ”./trasig.png” går inte att läsa'],
  ])('a draft with %s says so in Swedish, on its page and where the server runs', async (_, written, words) => {
    writeFileSync(path.join(content, 'reports/trasig.png'), 'ingen bild');
    writeFileSync(path.join(content, 'reports/bildprovet.mdx'), draft('Bildprovet', written));
    const { status, text } = await get('/rapporter/bildprovet/');
    expect({ status, text }).toEqual({ status: 500, text: expect.stringContaining('Rätta det här först') });
    expect(text).toContain(words);
    expect(text).not.toMatch(/stack|NotFound|^\s+at /im);
    await get('/rapporter/bildprovet/');
    expect(dev.said().split(words)).toHaveLength(2);
    expect(dev.said()).not.toMatch(/\[ERROR\]|stack trace/i);
  });

  test('a draft that names what is not there yet can be seen, and fills no terminal', async () => {
    const asked = '<Fact id="okand" /> <Phone id="okand" />\n\n<Entry id="okand" />\n\n[Dit](/okand/)';
    writeFileSync(path.join(content, 'reports/pekarprovet.mdx'), draft('Pekarprovet', `Läsbart.\n\n${asked}`));
    expect((await get('/rapporter/pekarprovet/')).text).toMatch(/Läsbart[^]*<\/html>/);
    expect((await get('/okand/')).status).toBe(404);
    expect(dev.said()).not.toMatch(/\[(?:ERROR|WARN)\]|stack trace/i);
  });

  test('a mended fault gives the page back', async () => {
    change('research/lugna-gatan.mdx', 'reviewBy: nästa år', 'reviewBy: 2027-11-20');
    expect((await get('/forskning/lugna-gatan/')).text).toContain('Vad gör en gata lugn?');
  });

  test('a text shows what is written in it next, its head and its body, with its pictures; and so does a new one', async () => {
    const shows = async (address: string, words: RegExp) => expect((await get(address)).text).toMatch(words);
    change('reports/arsrapport-exempelstad.mdx', /$/, '\nEtt stycke om nyskrivna näbbar.\n');
    await shows('/rapporter/arsrapport-exempelstad/', /nyskrivna näbbar/);
    change('reports/arsrapport-exempelstad.mdx', 'nyskrivna näbbar', 'omskrivna näbbar, ![En näbb](./nabb.png)');
    cpSync(path.join(content, 'reports/arsrapport-diagram.png'), path.join(content, 'reports/nabb.png'));
    await shows('/rapporter/arsrapport-exempelstad/', /omskrivna näbbar[\s\S]*alt="En näbb"/);
    const text = readFileSync(path.join(content, 'reports/arsrapport-exempelstad.mdx'), 'utf8');
    writeFileSync(path.join(content, 'reports/nabbrapporten.mdx'), text.replace(/title: .*/, 'title: Näbbrapporten'));
    await shows('/rapporter/nabbrapporten/', /<h1[^>]*>Näbbrapporten[\s\S]*omskrivna näbbar/);
  });

  test('a list with a fault shows it on its own page, and the texts go on', async () => {
    change('glossary.yaml', /^/, '- skräp: [\n');
    expect((await get('/ordlista/')).text).toContain('glossary.yaml, rad');
    expect((await get('/fragor/far-jag-plocka-blommor/')).status).toBe(200);
    expect((await get('/')).status).toBe(200);
    change('glossary.yaml', '- skräp: [\n', '');
    await comesBack('/ordlista/');
  });

  test('what a list gains has its page at once', async () => {
    expect((await get('/amnen/nyamnet/')).status).toBe(404);
    change(
      'topics.yaml',
      /\n*$/,
      '\n- id: nyamnet\n  name: Nyämnet\n  description: Ett ämne som kom till medan någon skrev, påhittat som allt annat här.\n',
    );
    await comesBack('/amnen/nyamnet/');
  });
});

describe('a letter that names an article', () => {
  const LETTER = '/informationsbrev/2026-2/';
  const REPORT = 'reports/arsrapport-exempelstad.mdx';
  const OLD = 'reports/gammal-rapport.mdx';

  test('that cannot be read says which, and the letters’ other pages go on', async () => {
    change(REPORT, 'title: ', 'title: ”Rapport: ”: ');
    const { status, text } = await get(LETTER);
    expect({ status, text }).toEqual({ status: 500, text: expect.stringContaining('Rätta det här först') });
    expect(text).toContain('newsletters/2026-2.mdx, rad 27');
    expect(text).toContain('artikeln ”arsrapport-exempelstad” har fel i sin egen fil');
    expect(text).toMatch(new RegExp(`rätta först ${REPORT}, rad \\d+`));
    expect(text).not.toContain('finns inte');
    for (const address of ['/', '/informationsbrev/', '/informationsbrev/2026-1/', '/informationsbrev/rss.xml'])
      expect((await get(address)).status, address).toBe(200);
    expect((await get('/redaktion/')).text).toContain('newsletters/2026-2.mdx, rad 27');
    for (const file of ['epost.html', 'epost.txt']) expect((await get(LETTER + file)).status, file).toBe(404);
    change(REPORT, 'title: ”Rapport: ”: ', 'title: ');
    await comesBack(LETTER);
  });

  test('that cannot be read leaves the next letter and the feed alone', async () => {
    change(OLD, 'title: ', 'title: ”Rapport: ”: ');
    expect((await get('/informationsbrev/2026-1/')).text).toContain('Rätta det här först');
    expect((await get(LETTER)).status).toBe(200);
    expect((await get('/informationsbrev/rss.xml')).status).toBe(200);
    change(OLD, 'title: ”Rapport: ”: ', 'title: ');
    await comesBack('/informationsbrev/2026-1/');
  });

  test('that nobody has written yet says so in the draft, and the newest letters go on', async () => {
    change('newsletters/2026-3.mdx', /$/, '\n## Rapporter\n\n<Entry id="aldrig-skriven" />\n');
    const { status, text } = await get('/informationsbrev/2026-3/');
    expect(status).toBe(500);
    expect(text).toContain('artikeln ”aldrig-skriven” finns inte');
    expect((await get(LETTER)).status).toBe(200);
  });
});

describe('the server for writing', () => {
  test('answers this machine’s own names alone', async () => {
    expect(await ask(port, '/', 'angripare.example')).toMatch(/^HTTP\/1\.1 403/);
    expect(await ask(port, '/@vite/client', 'angripare.example')).toMatch(/^HTTP\/1\.1 403/);
  });

  test.each(['//[', '//x//sok', '/%zz', '*', '/..%2f..%2fetc/passwd', '/@fs/etc/passwd', '/%00'])(
    'lives on after %s',
    async (address) => {
      const said = await ask(port, address);
      expect(said).not.toMatch(/^HTTP\/1\.1 (200|5)|root:/);
      expect((await get('/kakor/')).status).toBe(200);
    },
  );

  test.each([
    ['a file of the system, asked for by its own page', '/etc/passwd', 'same-origin'],
    ['a text, asked for by another site', 'research/lugna-gatan.mdx', 'cross-site'],
    ['a text, asked for by nobody knows whom', 'research/lugna-gatan.mdx', ''],
    ['a path out of the content', '../../../../../../etc/passwd', 'same-origin'],
  ])('does not open %s', async (_, file, site) => {
    const address = openInEditor(file.startsWith('/') ? '' : content, { file: file.replace(/^\//, ''), line: 1 });
    const answer = await fetch(`http://localhost:${port}${address}`, {
      headers: site ? { 'Sec-Fetch-Site': site } : {},
    });
    expect(answer.status).toBe(403);
  });
});
