import { describe, expect, test } from 'vitest';
import { STOP_CODE } from '../../src/newsletter/letter.ts';
import { parseSite } from '../../src/site.ts';
import { compileIssue } from '../../src/newsletter/message.ts';
import { HEAD, portal, site } from './made-up.ts';
import { between, compiled, readable } from './words.ts';

const message = await compiled();
const { html } = message;

describe('what the reader meets', () => {
  test('the preheader is the first thing in the mail, and hidden', () => {
    const body = html.slice(html.indexOf('<body'));
    expect(readable(body).trim().startsWith(HEAD.preheader)).toBe(true);
    expect(body).toMatch(/<div style="display:none;[^"]*">Fyra saker/);
  });

  test('the subject is the title when the issue gives no other', async () => {
    expect(message.subject).toBe('Informationsbrev 6, 2026');
    expect((await compiled(undefined, { subject: 'Unga och nätet' })).subject).toBe('Unga och nätet');
  });

  test('the preheader is the summary when the issue gives no other', async () => {
    const { issue, catalog } = portal();
    const { preheader } = await compileIssue({ ...issue, preheader: undefined }, catalog, site);
    expect(preheader).toBe(HEAD.summary);
  });

  test('recording that a letter was sent changes nothing in it, so what was approved, sent and archived is one text', async () => {
    const proposal = await compiled(undefined, { planned: '2026-12-03' });
    const sent = await compiled(undefined, { planned: '2026-12-03', sent: '2027-01-04' });
    expect(sent).toEqual(proposal);
    expect(readable(sent.html)).toContain('December 2026');
    expect(readable(sent.html)).not.toContain('Förslag');
  });

  test('a made-up letter says so', async () => {
    expect(readable((await compiled(undefined, { example: 'true' })).html)).toContain('Exempel');
  });

  test('the contents lead to headings that are there, also for classic Outlook', () => {
    const contents = between(html, 'aria-label="Innehåll">', '</div>');
    const targets = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual(['lagesbild', 'rapporter', 'poddar-och-foredrag', 'annan-lasning']);
    for (const id of targets) {
      expect(html).toContain(`<h2 id="${id}"`);
      expect(html).toContain(`<!--[if mso]><a name="${id}"></a><![endif]-->`);
    }
  });

  test('a letter with one part has no contents', async () => {
    expect((await compiled('## Enda delen\n\nText.')).html).not.toContain('aria-label="Innehåll"');
  });

  test('every card says its kind in words on the tab', () => {
    const tabs = [...html.matchAll(/class="tab-(\w+)"[^>]*>([^<]+)</g)].map(([, kind, word]) => `${kind} ${word}`);
    expect(tabs).toEqual([
      'reports Rapport',
      'research Forskning',
      'talks Podd',
      'training Utbildning',
      'guidance Vägledning',
    ]);
  });

  test('the foot says why it comes, how to stop it, who is responsible and where personal data is told of', () => {
    const foot = between(html, '<div role="contentinfo">', '</body>');
    expect(readable(foot)).toContain('Du får brevet för att du är kontaktperson');
    expect(foot).toContain(`href="mailto:${site.sender.email}?subject=Avsluta%20informationsbrevet%20${STOP_CODE}"`);
    expect(readable(foot)).toContain(`Ansvarig för brevet: ${site.sender.name}`);
    expect(foot).toContain('href="https://portal.exempelstad.example/vbe/personuppgifter/"');
    expect(foot).toContain('href="https://portal.exempelstad.example/vbe/informationsbrev/2026-6/"');
  });
});

describe('what a screen reader meets', () => {
  test('the language, one heading of the first degree and no step left out', () => {
    expect(html).toContain('<html lang="sv" dir="ltr"');
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => (expect(level).toBeLessThanOrEqual(before + 1), level), 0);
  });

  test('a card before the first heading does not skip a level', async () => {
    expect((await compiled('<Entry id="podden" />\n\n## Sedan\n\nText.')).html).toMatch(
      /<h1[\s\S]*<h2[^>]*><a[^>]*>Ensam eller i grupp/,
    );
  });

  test('a foreign title is marked with its language, and foreign words in the text', () => {
    expect(html).toContain('<span lang="en">Risk factors: a review</span>');
    expect(html).toContain('<span lang="en">Radicalisation Awareness Network</span>');
  });

  test('tables are there for the layout only, but for the one that the editor wrote', () => {
    const tables = html.match(/<table[^>]*>/g) ?? [];
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1);
    expect(html).toContain('<th scope="col"');
  });

  test('all words stand in a landmark', () => {
    for (const role of ['banner', 'main', 'contentinfo']) expect(html.split(`role="${role}"`)).toHaveLength(2);
  });
});

describe('what mail programs meet', () => {
  test('nothing is fetched from anywhere', () => {
    expect(html).not.toMatch(
      /<(img|link|script|iframe|object|embed|base|v:fill)\b|@import|url\(|@font-face|\bsrc=|background="/i,
    );
  });

  test('a configured logotype is the only picture, with its words and from our own address', async () => {
    const { issue, catalog } = portal();
    const own = { ...site, logotype: { file: 'logotyp.png', alt: 'Exempelstad' } };
    const withLogotype = (await compileIssue(issue, catalog, own)).html;
    expect(withLogotype.match(/<img[^>]*>/g)).toEqual([
      expect.stringContaining('src="https://portal.exempelstad.example/vbe/logotyp.png" alt="Exempelstad"'),
    ]);
  });

  test('an SVG logotype, which no mail program shows, gives way to the name', async () => {
    const { issue, catalog } = portal();
    const { html: mail } = await compileIssue(issue, catalog, {
      ...site,
      logotype: { file: 'logotyp.svg', alt: 'Exempelstad' },
    });
    expect(mail).not.toContain('<img');
    expect(readable(mail)).toContain('Kontaktnätet');
  });

  test('every link is a full address, a fragment of the mail, a mailbox or a number', () => {
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !/^(https:\/\/|#|mailto:|tel:)/.test(href ?? ''))).toEqual([]);
    expect(links).toContain('https://portal.exempelstad.example/vbe/rapporter/spelrapport/');
    expect(links).toContain('https://exempel.example/moten?a=1&amp;b=2');
    expect(links).toContain('tel:112');
  });

  test('text is black or white and links are underlined, on the element itself', () => {
    const colours = new Set([...html.matchAll(/[;"{ ]color:(#\w+)/g)].map(([, colour]) => colour));
    expect([...colours].sort()).toEqual(['#14181a', '#f3f5f6']);
    for (const [link] of html.matchAll(/<a href[^>]*>/g)) expect(link).toContain('text-decoration:underline');
  });

  test('dark is ours, for programs that ask the system and for Outlook on the web', () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media screen and (prefers-color-scheme:dark){');
    expect(html).toContain('[data-ogsc] .paper,[data-ogsb] .paper');
  });

  test('on paper it is light, whatever the screen is', () => {
    const queries = [...html.matchAll(/@media [^{]*prefers-color-scheme[^{]*/g)].map(([query]) => query);
    expect(queries.filter((query) => !query.includes('screen and'))).toEqual([]);
    expect(queries.length).toBeGreaterThan(0);
  });

  test('no size or colour of the light mail depends on the style block', () => {
    const stripped = html.replace(/<style[\s\S]*?<\/style>/g, '');
    expect(stripped).toMatch(/<h1 style="[^"]*font-size:30px/);
    expect(stripped).toMatch(/bgcolor="#bfe4f2" style="background-color:#bfe4f2/);
  });

  test('a table is never so tall that Word tears it apart', async () => {
    const long = Array.from({ length: 40 }, () => '<Entry id="podden">Läs den.</Entry>').join('\n\n');
    const { html: mail } = await compiled(`## Mycket\n\n${long}`);
    const sections = mail.split('<div class="paper side"').length + mail.split('<div  class="paper side"').length;
    expect(sections).toBeGreaterThan(6);
  });
});

describe('what must not break the mail', () => {
  const hostile = `Hot & <script>alert(1)</script> "citat" 'apostrof' ]]> --> </mj-text> åäö {{x}}`;

  test('hostile characters in title, subject and preheader are shown as they are', async () => {
    const mail = await compiled('## Del\n\nText.', { title: hostile, preheader: hostile });
    expect(mail.subject).toBe(hostile);
    expect(mail.html).not.toContain('<script');
    expect(readable(mail.html).split(hostile)).toHaveLength(3);
    expect(mail.html).toContain('<title>Hot &amp; &lt;script&gt;');
    expect(mail.text).toContain(hostile.slice(0, 40));
  });

  test('hostile characters in the text and in the title of an entry are shown as they are', async () => {
    const mail = await compiled(
      '## A &lt;b&gt; & "c"\n\nText med \\<i> &amp;amp; 5 \\< 6.\n\n<Note title="Å & ä">Obs.</Note>\n\n<Entry id="spelrapport" />',
    );
    for (const said of [
      'A <b> & "c"',
      'Text med <i> &amp; 5 < 6.',
      'Å & ä',
      `Spel & gemenskap <på riktigt> – ”vad” 'vet' vi?`,
    ])
      expect(readable(mail.html)).toContain(said);
  });

  test('two headings with the same words have addresses of their own', async () => {
    const { html: mail } = await compiled('## På gång\n\nA.\n\n## På gång\n\nB.');
    expect([...mail.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['pa-gang', 'pa-gang-2']);
  });

  test('the same issue gives the same bytes and the same hash; another word gives another hash', async () => {
    expect(await compiled()).toEqual(message);
    expect(message.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await compiled('## En\n\nText.')).hash).not.toBe((await compiled('## En\n\nTexten.')).hash);
  });

  test('a normal letter stays far below where Gmail cuts', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024);
  });

  test('a portal in a folder of an intranet, and one at the root, both get addresses that can be followed', async () => {
    const { issue, catalog } = portal();
    const { html: mail } = await compileIssue(issue, catalog, parseSite(undefined, 'https://rot.example'));
    expect(mail).toContain('href="https://rot.example/rapporter/spelrapport/"');
  });
});
