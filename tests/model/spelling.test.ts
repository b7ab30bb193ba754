import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { swedish } from '../../src/reader/dictionary-sv.ts';
import { article, portal, TODAY } from './small-portal.ts';

/** The words that the check does not know in a text, each with what it proposes. */
function unknown(body: string, files: Record<string, string> = {}, fields: Record<string, string> = {}): string[] {
  const raw = { ...portal({ 'guidance/x.mdx': article(fields, body), ...files }), swedish };
  return buildCatalog(raw, { edition: 'network', today: TODAY })
    .hints.filter(({ hint }) => hint === 'stavning')
    .map(({ line, fault, remedy }) =>
      `${line} ${/”(.+?)”/.exec(fault)?.[1]} ${/menade du ”(.+?)”/.exec(remedy)?.[1] ?? ''}`.trim(),
    );
}

describe('the spelling', () => {
  test.each([
    ['förebygande', 'förebyggande'],
    ['samverkann', 'samverkan'],
    ['Kommmunen', 'Kommunen'],
    ['radikaliserng', 'radikalisering'],
    ['myndihget', 'myndighet'],
  ])('finds %s and proposes %s', (wrong, right) => {
    expect(unknown(`Det är ${wrong}.`)).toEqual([`11 ${wrong} ${right}`]);
  });

  test('knows words in every form, and compounds that no dictionary has', () => {
    expect(
      unknown(
        'Arbetar, arbetade och förebyggande orosanmälningarnas handläggare. Säkerhetsskyddsanalyser och skolattackerna. ' +
          'Avhopparverksamhetens medarbetare ringde. Skol- och fritidsfrågor, sms-utskick och EU-medel. Tillägg: allmän, färskt, synliga.',
      ),
    ).toEqual([]);
  });

  test('puts together what a pdf broke at the end of a line before it judges', () => {
    expect(unknown('En avstav-\nning av före-\nbygande ord.')).toEqual(['11 förebygande förebyggande']);
  });

  test('passes over numbers, abbreviations, addresses and what is marked as another language', () => {
    expect(
      unknown(
        'Grupper som 764, t.ex. TE-SAT, m.m. Se cve.se, kontakt\\@exempelstad.example och <Foreign lang="en">the youth</Foreign>.',
      ),
    ).toEqual([]);
  });

  test('knows names in the heads of texts, the glossary, and the list of own words with what follows from them', () => {
    const files = {
      'own-words.yaml': 'words: [aktivklubb, nätgrooming]\nnames: [Bjørgo, No Lives Matter]\n',
      'glossary.yaml': '- id: salafism\n  term: salafism\n  aliases: []\n  definition: En inriktning.\n',
    };
    const source = '{ title: T, publisher: NordForsk, authors: [Håvard Haugstvedt] }';
    const body =
      'Aktivklubbarnas och nätgroomingen, enligt Bjørgos och Haugstvedts texter hos NordForsk. No Lives Matter och salafismens.';
    expect(unknown(body, files, { source })).toEqual([]);
    expect(unknown(body).length).toBeGreaterThan(6);
  });

  test('is told once a text, where the word first stands', () => {
    expect(unknown('Förebygande.\n\nMer förebygande och Förebygande.')).toEqual([
      '11 Förebygande Förebyggande',
      '13 förebygande förebyggande',
    ]);
  });
});
