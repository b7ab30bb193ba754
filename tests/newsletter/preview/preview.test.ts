import { describe, expect, test } from 'vitest';
import { framePolicy, frameQuery, looks, mailAs, readShown } from '../../../src/newsletter/preview/look.ts';
import { brokenPage, previewPage, type Preview } from '../../../src/newsletter/preview/preview-page.ts';
import { compiled } from '../words.ts';

const { html } = await compiled();
const ALL = readShown(new URLSearchParams());

const PREVIEW: Preview = {
  name: 'brev 2026-6',
  title: 'Brev & <b>annat</b>',
  from: 'Trygghet',
  subject: 'Ämnet',
  preheader: 'Förhand',
  bytes: 52_224,
  text: 'Rad <ett>\n=========',
  headers: [{ name: 'Subject', value: 'Ämnet' }],
  findings: [],
  differences: [{ channel: 'mejlet', lost: [], added: [] }],
  shown: ALL,
};

describe('the mail as a program shows it', () => {
  test('is dark or light whatever the machine is set to', () => {
    const dark = mailAs(html, { colours: 'dark', styles: true });
    expect(dark).toContain('@media all{.desk');
    expect(dark).toContain('<meta name="color-scheme" content="dark">');
    const light = mailAs(html, { colours: 'light', styles: true });
    expect(light).toContain('@media not all{.desk');
    for (const shown of [dark, light])
      expect(shown).not.toMatch(/prefers-color-scheme|color-scheme[^}>]{0,12}light dark/);
  });

  test('is otherwise the mail, to the letter', () => {
    const body = (mail: string) => mail.slice(mail.indexOf('<body'));
    expect(body(mailAs(html, { colours: 'dark', styles: true }))).toBe(body(html));
  });

  test('without styles has no style block, and all else', () => {
    expect(mailAs(html, { colours: 'dark', styles: false })).toBe(html.replace(/<style\b[\s\S]*?<\/style>/g, ''));
  });

  test('fetches its logotype from beside itself, and without pictures nothing', () => {
    expect(mailAs('<img src="https://portal.example/l.png" alt="A">', { colours: 'light', styles: true })).toBe(
      '<img src="logotyp" alt="A">',
    );
    expect(framePolicy({ images: true })).toContain("img-src 'self'");
    expect(framePolicy({ images: false })).toContain("img-src 'none'");
  });
});

describe('the choices', () => {
  test('are every width and colour, until one is asked for', () => {
    expect(looks(ALL).map(({ width, colours }) => `${width} ${colours}`)).toEqual([
      '320 light', '320 dark', '600 light', '600 dark', '1024 light', '1024 dark',
    ]); // prettier-ignore
    expect(readShown(new URLSearchParams('bredd=7&farger=rosa&bilder=kanske'))).toEqual(ALL);
  });

  test('come back from the address of a frame as they were', () => {
    const look = { width: 600, colours: 'dark', images: false, styles: false } as const;
    expect(looks(readShown(new URLSearchParams(frameQuery(look))))).toEqual([look]);
  });
});

describe('the page', () => {
  const page = (change: Partial<Preview> = {}) => previewPage({ ...PREVIEW, ...change });

  test('shows titles, text and headers as words, never as markup', () => {
    expect(page()).toContain('<h1>Förhandsvisning: Brev &amp; &lt;b&gt;annat&lt;/b&gt;</h1>');
    expect(page()).toContain('Rad &lt;ett&gt;\n=========</pre>');
    expect(page()).toContain('51,0 kB');
  });

  test('tells faults and hints apart, with what to do', () => {
    const findings = [
      {
        severity: 'fault' as const,
        file: 'newsletters/2026-6.mdx',
        line: 12,
        field: 'länk',
        fault: 'länken säger bara ”läs mer”',
        remedy: 'skriv vart den leder',
      },
      {
        severity: 'hint' as const,
        file: 'newsletters/2026-6.mdx',
        line: undefined,
        field: 'mening',
        fault: 'meningen har 31 ord',
        remedy: 'dela den',
      },
    ];
    expect(page({ findings })).toMatch(
      /Fel som stoppar brevet \(1\)<\/h3><ul><li><b>newsletters\/2026-6\.mdx:12 länk<\/b>: länken säger bara ”läs mer” – skriv[\s\S]*Råd \(stoppar ingenting\) \(1\)/,
    );
    expect(page()).toContain('Inga fel och inga råd.');
  });

  test('tells what a channel has lost or added', () => {
    expect(page()).toContain('samma ord i samma ordning');
    const told = page({ differences: [{ channel: 'den rena texten', lost: ['En rad.'], added: ['ordet'] }] });
    expect(told).toContain('Saknas i den rena texten: ”En rad.”');
    expect(told).toContain('Finns bara i den rena texten: ”ordet”');
    expect(told).not.toContain('samma ord i samma ordning');
  });

  test('has no script but the one that shows it anew while developing', () => {
    expect(page()).not.toContain('<script');
    expect(page({ reload: '/@vite/client' })).toContain('<script type="module" src="/@vite/client"></script>');
  });

  test('lists what must be mended first', () => {
    expect(brokenPage(['brev:1 <Entry> – finns inte'])).toContain('<li>brev:1 &lt;Entry&gt; – finns inte</li>');
    expect(brokenPage(['skriv `<Entry>`'])).toContain('<li>skriv <code>&lt;Entry&gt;</code></li>');
  });
});
