import { describe, expect, test } from 'vitest';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { absolute, isExternal, links, withBase } from '../../src/model/links.ts';

describe('addresses', () => {
  test('are the ones that the contract promises', () => {
    expect(KIND_IDS.map(links.kind)).toEqual([
      '/forskning/',
      '/rapporter/',
      '/foredrag/',
      '/vagledning/',
      '/omvarld/',
      '/utbildning/',
      '/fragor/',
    ]);
    expect(links.entry({ kind: 'outlook', id: 'laget' })).toBe('/omvarld/laget/');
    expect([links.topic('natet'), links.audience('skola'), links.issue('2026-6')]).toEqual([
      '/amnen/natet/',
      '/malgrupper/skola/',
      '/informationsbrev/2026-6/',
    ]);
    expect([links.issueMail('2026-6'), links.issueText('2026-6')]).toEqual([
      '/informationsbrev/2026-6/epost.html',
      '/informationsbrev/2026-6/epost.txt',
    ]);
    expect([links.feed(links.start), links.feed(links.topic('natet'))]).toEqual(['/rss.xml', '/amnen/natet/rss.xml']);
    expect([links.network, links.glossary, links.search, links.about, links.contact, links.subscribe, links.accessibility, links.privacy, links.cookies]).toEqual([
      '/natverket/', '/ordlista/', '/sok/', '/om/', '/kontakt/', '/prenumerera/', '/tillganglighet/', '/personuppgifter/', '/kakor/',
    ]); // prettier-ignore
  });

  test('of pages end with a slash, so that no web server has to redirect', () => {
    const pages = Object.values(links).filter((link): link is Extract<typeof link, string> => typeof link === 'string');
    expect(pages.filter((page) => !page.endsWith('/'))).toEqual([]);
  });
});

describe('the base path of a sub-folder', () => {
  test.each([
    ['/', '/sok/', '/sok/'],
    ['/vbe/', '/sok/', '/vbe/sok/'],
    ['/vbe/', '/', '/vbe/'],
    ['/vbe/', '#topp', '#topp'],
    ['/vbe/', 'https://example.org/', 'https://example.org/'],
    ['/vbe/', 'mailto:trygg@exempelstad.example', 'mailto:trygg@exempelstad.example'],
  ])('%s before %s gives %s', (base, address, expected) => expect(withBase(base, address)).toBe(expected));

  test('is part of the full address in feeds and mail', () => {
    expect(absolute('https://exempelstad.example/vbe/', '/sok/')).toBe('https://exempelstad.example/vbe/sok/');
    expect(absolute('https://exempelstad.example/vbe/', 'https://example.org/')).toBe('https://example.org/');
  });
});

test('only http and https leave the portal', () => {
  expect(['https://a.example', 'HTTP://a.example'].map(isExternal)).toEqual([true, true]);
  expect(['/sok/', '#topp', 'mailto:a@b.example', './bild.png', 'httpx://a'].map(isExternal)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
