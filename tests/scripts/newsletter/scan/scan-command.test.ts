import { PassThrough } from 'node:stream';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { choose } from '../../../../scripts/newsletter/scan/pick-candidates.ts';
import { gatherEverything } from '../../../../scripts/newsletter/scan/gather-everything.ts';
import { silentFeeds, type FeedMemory } from '../../../../scripts/newsletter/scan/feed-memory.ts';
import { withTips } from '../../../../scripts/newsletter/tip/tips-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { localWeb, page, type Answers } from '../../web/local-web.ts';
import { desk, wholeIssue } from '../desk.ts';

const feed = (...items: [title: string, address: string, date?: string][]) =>
  `<rss><channel><title>Myndigheten</title>${items.map(([title, link, date = 'Thu, 12 Nov 2026 08:00:00 +0100']) => `<item><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate></item>`).join('')}</channel></rss>`;

/** A desk with a saved feed beside it. */
function scanning(words: string, files: Record<string, string> = {}) {
  const at = path.join(temporaryFolder(), 'flöde.xml');
  writeFileSync(at, words);
  return { ...desk(files), at };
}

describe('scan', () => {
  test('shows what is new and makes tips of what is chosen, each with a reason to fill in before the letter', async () => {
    const { newsletter, read, check, at } = scanning(feed(['Ny rapport: "hot" & hat', 'https://m.example/hot?utm_source=rss'], ['Podd om avhopp', 'https://m.example/podd']).replace('" & ', '" &amp; ')); // prettier-ignore
    const { code, said } = await newsletter(['scan', at]);
    expect(code).toBe(0);
    expect(said).toContain(
      'Nytt att välja bland (2):\n  1. Ny rapport: "hot" & hat\n     Myndigheten · 12 november 2026 · https://m.example/hot\n',
    );
    expect(() => read('newsletters/tips.yaml')).toThrow();
    expect((await newsletter(['scan', '--pick', '1'])).said).toContain('Ett tips ligger sist i');
    expect(read('newsletters/tips.yaml')).toContain('- address: "https://m.example/hot"\n  title: "Ny rapport: \\"hot\\" & hat"\n  publisher: "Myndigheten"\n  why: "FYLL I: varför det är värt att läsa, och för vem."\n  added: 2026-11-24\n'); // prettier-ignore
    expect((await check()).faults).toEqual([]);
    expect((await newsletter(['scan', at])).said).toContain(
      'Ny rapport: "hot" & hat – finns bland tipsen sedan 2026-11-24',
    );
    await newsletter(['draft']);
    expect(read('newsletters/2026-1.mdx')).toContain(
      '- [Ny rapport: "hot" & hat](<https://m.example/hot>) (Myndigheten): FYLL I',
    );
    expect((await newsletter(['check', '2026-1'])).said).toContain('varför det är värt att läsa');
  });

  test('tells where it stands already, however the address is written, and adds nothing of that', async () => {
    const { newsletter, at } = scanning(
      feed(
        ['En översikt', 'https://tidskriften.example/doi/full/10.1002/cl2.1174?journalCode=x'],
        ['Mejlad', 'http://m.myndighet.example/r/index.html?fbclid=1#del'],
        ['Samma titel som i brevet', 'https://www.annan.example/nytt-nummer'],
        ['Sedd i gamla brev', 'https://gammal.example/r'],
        ['Alldeles ny rapport', 'https://m.example/ny'],
      ),
      {
        'newsletters/2026-5.mdx': wholeIssue(
          '[Rapporten](https://www.myndighet.example/r/) och [samma titel, som i brevet](https://annan.example/gammalt).',
          'sent: 2026-10-08\n',
        ),
      },
    );
    const old = temporaryFolder();
    writeFileSync(path.join(old, 'brev.html'), '<a href="https://www.gammal.example/r/">En gammal rapport</a>');
    const { said } = await newsletter(['scan', at, '--told', old]);
    expect(said).toContain('Nytt att välja bland (1):\n  1. Alldeles ny rapport');
    expect(said).toContain('Finns redan (4)');
    expect(said).toMatch(/En översikt – portalen har den: ”[^”]+” \(\/forskning\/oversikt\/\)/);
    expect(said).toContain('Mejlad – mejlades i brev 2026-5');
    expect(said).toContain('Samma titel som i brevet – mejlades i brev 2026-5');
    expect(said).toContain('Sedd i gamla brev – stod i ett brev som du har visat');
  });

  test('leaves out what is older than the last letter, what is blocked and what goes by a shortener', async () => {
    const { newsletter, at } = scanning(
      feed(
        ['Gammal', 'https://m.example/gammal', 'Mon, 05 Oct 2026 08:00:00 +0200'],
        ['Spärrad', 'https://www.sparrad.example/x'],
        ['Förkortad', 'https://kort.example/abc'],
      ),
      {
        'newsletters/2026-5.mdx': wholeIssue('Text.', 'sent: 2026-10-08\n'),
        'blocked-hosts.yaml': 'extremist: [sparrad.example]\nshorteners: [kort.example]\n',
      },
    );
    const { said } = await newsletter(['scan', at]);
    expect(said).toContain('Inget nytt att välja bland.');
    expect(said).toContain('1 är äldre än 8 oktober 2026');
    expect(said).toContain('1 leder till webbplatser som portalen aldrig länkar till');
    expect(said).not.toContain('sparrad');
    expect(said).toContain('Säger inte vart de leder (1)');
    expect((await newsletter(['scan', at, '--all'])).said).toContain('1. Gammal');
    expect((await newsletter(['scan', at, '--since', '2026-02-31'])).said).toContain('är ingen dag');
  });

  test('refuses numbers that were not shown, and what may not stand in git', async () => {
    const { newsletter, read, at } = scanning(feed(['Ring 070-123 45 67 om hat', 'https://m.example/x']));
    expect(await newsletter(['scan', '--pick', '1'])).toMatchObject({ code: 1 });
    await newsletter(['scan', at]);
    for (const pick of ['2', '0', 'x', '1-9', '']) expect((await newsletter(['scan', '--pick', pick])).code).toBe(1);
    const { code, said } = await newsletter(['scan', '--pick', '1']);
    expect([code, said.includes('mobilnummer')]).toEqual([1, true]);
    expect(() => read('newsletters/tips.yaml')).toThrow();
    expect((await newsletter(['scan', 'finns-inte'])).said).toContain('”finns-inte” finns inte.');
  });

  test('lets a person choose with the arrows and the space bar', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    output.resume();
    const done = choose([{ title: 'Första', address: 'https://a.example/1', publisher: '' }, { title: 'Andra', address: 'https://a.example/2', publisher: '' }], { input, output }); // prettier-ignore
    for (const key of ['\u001b[B', ' ', '\r']) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      input.write(key);
    }
    expect((await done).map(({ title }) => title)).toEqual(['Andra']);
  });
});

describe('feeds on the web', () => {
  const empty = (): FeedMemory => ({ feeds: {}, shown: [] });
  const world = { today: '2026-11-26', publisherOf: () => '' };

  test('are not sent again when nothing is new, and what they had then is still there to choose', async () => {
    const { ask, at, headers } = await localWeb({
      'm.example/f': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response
              .writeHead(200, { etag: '"1"', 'content-type': 'text/xml' })
              .end(feed(['Rapport', 'https://m.example/r'])),
    });
    const memory = empty();
    for (let time = 0; time < 2; time += 1) {
      const { gathered } = await gatherEverything([at('m.example/f')], ask, memory, world);
      expect(gathered.map(({ name, candidates }) => [name, candidates.map(({ title }) => title)])).toEqual([
        ['Myndigheten', ['Rapport']],
      ]);
    }
    expect(headers()['if-none-match']).toBe('"1"');
  });

  test('that fail, are far too large or lead into the house are told of, and the others are read', async () => {
    const answers: Answers = {
      'm.example/f': page(feed(['Rapport', 'https://m.example/r'])),
      'm.example/f2': page(feed(['Annan', 'https://m.example/annan'])),
      'm.example/404': page('', 404),
      'm.example/sida': page('<html><head><link rel="alternate" type="application/rss+xml" href="/f2"></head></html>'),
      'm.example/inne': (_, response) => response.writeHead(302, { location: 'http://inne.example/' }).end(),
    };
    const { ask, at } = await localWeb(answers);
    const list = path.join(temporaryFolder(), 'lista.opml');
    const rows = ['f', '404', 'sida', 'inne'].map(
      (name) => `<outline text="${name}" xmlUrl="${at(`m.example/${name}`)}"/>`,
    );
    writeFileSync(
      list,
      `<opml><body>${rows.join('')}<outline text="g" xmlUrl="http://x.borta.example/"/></body></opml>`,
    );
    const memory = empty();
    const { gathered, isOffline, feeds } = await gatherEverything([list], ask, memory, world);
    expect(isOffline).toBe(false);
    expect(
      Object.fromEntries(gathered.map(({ name, fault, candidates }) => [name, fault ?? candidates.length])),
    ).toEqual({
      f: 1,
      404: 'finns inte kvar (svar 404). Sök upp flödets nya adress',
      sida: 1,
      inne: 'adressen leder till den egna datorn eller det egna nätet',
      g: 'namnet på webbplatsen hittades inte',
    });
    expect(silentFeeds(memory, feeds, '2026-05-26').map(({ name, failing }) => [name, failing])).toEqual([['404', '2026-11-26'], ['inne', '2026-11-26']]); // prettier-ignore
    expect(silentFeeds(memory, feeds, '2026-11-20').find(({ name }) => name === 'f')).toEqual({
      name: 'f',
      newest: '2026-11-12',
    });
  });

  test('are out of reach without a network: that is said, and a saved file is read all the same', async () => {
    const { newsletter, at, write } = scanning(feed(['Rapport', 'https://m.example/r']));
    write('sources.opml', '<opml><body><outline text="A" xmlUrl="https://a.invalid/f"/></body></opml>');
    const offline = await newsletter(['scan']);
    expect(offline.code).toBe(1);
    expect(offline.said).toContain('datorn verkar vara utan internet');
    expect((await newsletter(['scan', at])).said).toContain('1. Rapport');
    vi.unstubAllEnvs();
  });
});

describe('the list of tips', () => {
  const tip = { address: 'https://m.example/r', why: 'Bra.', added: '2026-11-26' };
  const ITEM = '- address: "https://m.example/r"\n  why: "Bra."\n  added: 2026-11-26\n';

  test.each([
    ['nothing but comments', '# hej\n', `# hej\n\n${ITEM}`],
    ['an empty list', '# hej\n[] # inga\n# slut\n', `# hej\n # inga\n# slut\n\n${ITEM}`],
    [
      'comments, quotes and odd spacing',
      `# a\n-   entry:   x # b\n    why: 'c'\n    added: 2026-11-24\n# sist\n`,
      `# a\n-   entry:   x # b\n    why: 'c'\n    added: 2026-11-24\n# sist\n\n${ITEM}`,
    ],
    [
      'Windows’ line breaks',
      '- entry: x\r\n  why: c\r\n  added: 2026-11-24\r\n',
      `- entry: x\r\n  why: c\r\n  added: 2026-11-24\r\n\r\n${ITEM.replaceAll('\n', '\r\n')}`,
    ],
    [
      'no last line break',
      '- { entry: x, why: c, added: 2026-11-24 }',
      `- { entry: x, why: c, added: 2026-11-24 }\n\n${ITEM}`,
    ],
    [
      'items that stand in a bit',
      '  - entry: x\n    why: c\n    added: 2026-11-24\n',
      `  - entry: x\n    why: c\n    added: 2026-11-24\n\n${ITEM.replace(/^/gm, '  ').trimEnd()}\n`,
    ],
  ])('is added to, and the rest is left as it was to the byte: %s', (_, before, after) => {
    expect(withTips(before, [tip])).toBe(after);
  });

  test.each(['[{ entry: x, why: c, added: 2026-11-24 }]\n', 'a: b\n', '- x: [\n'])(
    'that cannot be added to is refused whole: %s',
    (text) => {
      expect(() => withTips(text, [tip])).toThrow('Inget är ändrat.');
    },
  );
});
