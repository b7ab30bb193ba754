import { describe, expect, test } from 'vitest';
import { CLIENTS, checkClients, lacks, type Client } from '../../../src/newsletter/check/client-support.ts';
import { checkContrast } from '../../../src/newsletter/check/contrast.ts';
import { FALLBACKS } from '../../../src/newsletter/check/fallbacks.ts';
import { findingsIn, type Finding } from '../../../src/newsletter/check/finding.ts';
import { checkHeadings, checkImages, checkSize } from '../../../src/newsletter/check/mail.ts';
import { parseMail } from '../../../src/newsletter/check/mail-tree.ts';
import { compileIssue, type Message } from '../../../src/newsletter/compile.ts';
import { portal, site } from '../made-up.ts';

const say = findingsIn('brev');
const faults = (found: readonly Finding[]) => found.map(({ fault }) => fault);

/** A letter with every kind of block and a logotype: all that the mail can hold. */
const withLogotype = { ...site, logotype: { file: 'logotyp.png', alt: 'Exempelstad' } };
const { issue, catalog } = portal();
const { html } = await compileIssue(issue, catalog, withLogotype);

describe('contrast', () => {
  const contrastOf = (mail: string) => faults(checkContrast(parseMail(mail), say));

  test('is enough in our own mail, light and dark, with and without its styles', () =>
    expect(contrastOf(html)).toEqual([]));

  test('is computed from the colours that stand on the elements', () => {
    const pale = '<div style="background:#fff"><p style="color:#777">Blekt</p><p style="color:#767676">Nog</p></div>';
    expect(contrastOf(pale)).toEqual(
      ['ljust', 'ljust utan stilmall', 'mörkt', 'mörkt i Outlook på webben och i telefoner'].map(
        (look) => `”Blekt” har kontrasten 4,47 när brevet är ${look} (#777777 på #ffffff)`,
      ),
    );
  });

  test('is computed from the dark styles of the mail itself: take one away and the text is found', () => {
    const text = /(div,p,a,td,th,li,h1,h2,h3,h4,span,blockquote)\{color:#f3f5f6 !important\}/;
    expect(html).toMatch(text);
    const found = contrastOf(html.replace(text, ''));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => /när brevet är mörkt \(/.test(fault))).toBe(true);
  });

  test('is computed apart for Outlook, which marks what it has darkened', () => {
    const without = html.replace(/\[data-ogsc\] div,[^{]*\{color:[^}]*\}/, '');
    expect(without).not.toBe(html);
    const found = contrastOf(without);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => fault.includes('när brevet är mörkt i Outlook'))).toBe(true);
  });

  test('follows the cascade: the stronger selector, the style on the element, what is important', () => {
    const sheet = (css: string, style = '') =>
      contrastOf(`<style>${css}</style><div class="a" id="b"><p class="c" style="${style}">Ord</p></div>`);
    expect(sheet('p{color:#fff}')).toHaveLength(3);
    expect(sheet('.c{color:#000}p{color:#fff}')).toEqual([]);
    expect(sheet('#b>p{color:#000}.a .c{color:#fff}')).toEqual([]);
    expect(sheet('p{color:#fff}', 'color:#000')).toEqual([]);
    expect(sheet('p{color:#fff !important}', 'color:#000')).toHaveLength(3);
    expect(sheet('i>p{color:#fff}:root{color:#fff}.c:hover{color:#fff}')).toEqual([]);
  });

  test('takes the nearest surface, `bgcolor` too, and passes over what is hidden', () => {
    expect(contrastOf('<table bgcolor="#000"><tr><td>Svart på svart</td></tr></table>')).toHaveLength(4);
    expect(contrastOf('<div style="display:none;color:#fff">Dolt</div><title>T</title>')).toEqual([]);
    expect(contrastOf('<div style="background-color:rgb(0, 0, 0);color:white">Vitt</div>')).toEqual([]);
  });
});

describe('what programs lack', () => {
  const all = lacks(html, parseMail(html));

  test('stands on the list of fallbacks, all of it', () => expect(faults(checkClients(all, say))).toEqual([]));

  test('is a fault when it is not on the list, with the programs named', () => {
    const mail = html.replace('<body', '<style>.x{display:grid;position:sticky}</style><body');
    const found = faults(checkClients(lacks(mail, parseMail(mail)), say));
    expect(found.find((fault) => fault.includes('position'))).toContain('klassiska Outlook');
    expect(found.find((fault) => fault.includes('”display:grid”'))).toContain('klassiska Outlook');
  });

  test('is looked for inside media queries too, for the programs that read them', () => {
    const mail = html.replace('<body', '<style>@media (max-width:480px){p{filter:blur(1px)}}</style><body');
    const [fault = ''] = faults(checkClients(lacks(mail, parseMail(mail)), say));
    expect(fault).toContain('”filter”');
    expect(fault).not.toContain('klassiska Outlook');
  });

  test('is told of elements that caniemail itself does not look for', () => {
    const mail = html.replace('<div role="main">', '<main>');
    expect(mail).not.toBe(html);
    expect(faults(checkClients(lacks(mail, parseMail(mail)), say))[0]).toContain('HTML5 semantics');
  });

  test('counts what nobody has tested in a program as lacking, and goes on with the others', () => {
    const mail = html.replace('<body', '<style>p{word-wrap:break-word;filter:blur(1px)}</style><body');
    const found = faults(checkClients(lacks(mail, parseMail(mail)), say));
    expect(found.find((fault) => fault.includes('”word-wrap”'))).toContain('Gmail i iPhone');
    expect(found.find((fault) => fault.includes('”filter”'))).toContain('klassiska Outlook');
  });

  test('does not stand on the list when nothing needs it any more', () => {
    const used = new Set(all.map(({ feature, client }) => `${feature}: ${client}`));
    const listed = Object.entries(FALLBACKS).flatMap(([feature, { clients }]) => clients.map((client) => `${feature}: ${client}`)); // prettier-ignore
    expect(listed.filter((line) => !used.has(line))).toEqual([]);
  });

  test('every line of the list says what happens instead, and names programs that we promise', () => {
    for (const { clients, fallback } of Object.values(FALLBACKS)) {
      expect(fallback).toMatch(/^\p{Lu}[\s\S]{10,}\.$/u);
      expect(clients.filter((client: Client) => !(client in CLIENTS))).toEqual([]);
    }
  });
});

describe('the finished mail', () => {
  const images = (mail: string, as = withLogotype) => faults(checkImages(parseMail(mail), as, say));

  test('fetches our own logotype and nothing else', () => {
    expect(html).toContain('src="https://portal.exempelstad.example/vbe/logotyp.png"');
    expect(images(html)).toEqual([]);
    expect(images(html, { ...site, logotype: undefined } as never)).toHaveLength(1);
  });

  test.each([
    '<img src="https://annan.example/pixel.gif" alt="x">',
    '<img srcset="https://annan.example/2x.png" alt="x">',
    '<td background="https://annan.example/b.png"></td>',
    '<p style="background:url(https://annan.example/b.png)">x</p>',
    '<style>p{background-image:url("https://annan.example/b.png")}</style>',
    '<link rel="stylesheet" href="https://annan.example/s.css">',
    '<iframe src="https://annan.example/"></iframe>',
  ])('%s is a fault', (markup) => {
    expect(images(markup)[0]).toMatch(/^mejlet hämtar https:\/\/annan\.example/);
  });

  test('has an alternative text on its logotype', () => {
    expect(images(html.replace('alt="Exempelstad"', 'alt=""'))[0]).toContain('saknar alternativtext');
  });

  test('has one heading of the first degree and leaves no step out', () => {
    const headings = (mail: string) => faults(checkHeadings(parseMail(mail), say));
    expect(headings(html)).toEqual([]);
    expect(headings('<h1>A</h1><h3>C</h3>')).toEqual(['rubriken ”C” hoppar över en nivå']);
    expect(headings('<h2>B</h2><h1>A</h1><h1>A</h1>')).toContain('mejlet har 2 rubriker av nivå 1');
  });

  test('is a fault over Gmail’s limit and a hint over what a letter should be', () => {
    const size = (bytes: number) =>
      checkSize({ html: 'x'.repeat(bytes) } as Message, say).map(({ severity }) => severity);
    expect(size(102 * 1024 + 1)).toEqual(['fault']);
    expect(size(102 * 1024)).toEqual(['hint']);
    expect(size(60 * 1024)).toEqual([]);
    expect(checkSize({ html: 'å'.repeat(60 * 1024) } as Message, say)[0]?.severity).toBe('fault');
  });
});
