import { describe, expect, test } from 'vitest';
import { EDITOR_ADDRESS } from '../../scripts/editor/api.ts';
import { pageOf } from '../../src/views/desk.ts';
import { ALL_FILES, editFile, editLink, beginNew } from '../../src/views/edit-links.ts';

describe('the way from a page to its form', () => {
  test.each([
    ['/rapporter/en-rapport/', editFile('reports/en-rapport.mdx')],
    ['/informationsbrev/2026-1/', editFile('newsletters/2026-1.mdx')],
    ['/natverket/moten/2026-12-01/', editFile('network/meetings/2026-12-01.mdx')],
    ['/natverket/enheter/grundskola/', editFile('network/units/grundskola.yaml')],
    ['/natverket/uppfoljning/2026/', editFile('network/rounds/2026.yaml')],
    ['/om/', editFile('pages/om.mdx')],
    ['/natverket/ny/', editFile('pages/ny-som-kontaktperson.mdx')],
    ['/amnen/', editFile('topics.yaml')],
    ['/amnen/avhopp/', editFile('topics.yaml', { id: 'avhopp' })],
    ['/malgrupper/skola/', editFile('audiences.yaml', { id: 'skola' })],
    ['/ordlista/', editFile('glossary.yaml')],
    ['/', editFile('current.yaml')],
    ['/rapporter/', beginNew('reports')],
    ['/informationsbrev/', beginNew('newsletters')],
  ])('%s', (address, href) => {
    expect(editLink(address)?.href).toBe(href);
  });

  test.each(['/sok/', '/rapporter/a-o/', '/kunskap/a-o/2/', '/ar/2026/', '/informationsbrev/2026-1/epost.html'])(
    '%s has none: no file has its words',
    (address) => {
      expect(editLink(address)).toBeUndefined();
    },
  );

  test.each(['guidance/x.mdx', 'newsletters/2026-2.mdx', 'network/meetings/m.mdx', 'laws.yaml', 'pages/om.mdx'])(
    '%s: its page leads back to it',
    (file) => {
      expect(editLink(pageOf(file)!)?.href).toBe(editFile(file));
    },
  );

  test('leads to where the server has the editor', () => {
    expect(ALL_FILES).toBe(EDITOR_ADDRESS);
  });
});
