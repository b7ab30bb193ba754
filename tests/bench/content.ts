import { loadCatalog } from '../../src/load-catalog.ts';
import { listed } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import { KIND_IDS, KINDS } from '../../src/model/kinds.ts';
import type { AnyNode } from '../../src/model/markup.ts';
import { blocksIn } from '../../src/model/passages.ts';
import { sentencesOf } from '../../src/model/reading/long-sentences.ts';
import { readSettings } from '../../src/settings.ts';
import { table } from './table.ts';

/** Sentences that tell of our own text or of what we have not done, in place of the source. */
const ABOUT_ITSELF =
  /framgår inte|länken (?:till källan )?(?:går|leder|byts)|(?:vi|har vi) (?:har )?(?:inte|bara|själva) (?:läst|sett|lyssnat|hittat)|vi (?:återger|känner|vet) inte|säker adress|läs (?:den|texten) som (?:bakgrund|historik)|vår beskrivning|är på (?:engelska|norska|danska)\b/i;

/** What can be counted of some texts; words and sentences are those of the bodies, headings left out. */
export interface TextFigures {
  texts: number;
  words: number;
  perSentence: number;
  /** Sentences of at most six words, as a share: many of them hack. */
  short: number;
  /** Words a sentence plus the percentage of words with more than six letters (Björnsson 1968). */
  lix: number;
  /** Share of the words that stand in sentences about the text itself. */
  aboutItself: number;
}

/** Counts over all texts together. */
export function figuresOf(entries: readonly Entry[]): TextFigures {
  const sentences = entries.flatMap(({ body }) =>
    [...blocksIn(body.nodes as readonly AnyNode[])]
      .filter(({ node }) => node.type !== 'heading')
      .flatMap(({ text }) => sentencesOf(text.replace(/\s+/g, ' ').trim())),
  );
  const counted = sentences
    .map((sentence) => ({ sentence, words: wordsOf(sentence) }))
    .filter(({ words }) => words.length > 0);
  const all = counted.flatMap(({ words }) => words);
  const own = counted.filter(({ sentence }) => ABOUT_ITSELF.test(sentence)).flatMap(({ words }) => words);
  const perSentence = all.length / counted.length;
  return {
    texts: entries.length,
    words: all.length,
    perSentence,
    short: counted.filter(({ words }) => words.length <= 6).length / counted.length,
    lix: perSentence + (100 * all.filter((word) => word.length > 6).length) / all.length,
    aboutItself: own.length / all.length,
  };
}

const wordsOf = (sentence: string) => sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];

/** The real content in figures: what issues about language and usefulness are held against. */
export async function contentReport(): Promise<string> {
  const entries = listed((await loadCatalog(readSettings({ PORTAL_EDITION: 'network' }))).catalog.entries);
  const sourced = entries.filter(({ source }) => source);
  const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
  const rows = [
    ...KIND_IDS.map((kind) => [KINDS[kind].many, entries.filter((entry) => entry.kind === kind)] as const),
    ['Egna texter', entries.filter(({ source }) => !source)] as const,
    ['Om en källa', sourced] as const,
    ['Alla', entries] as const,
  ].map(([name, some]) => {
    const { texts, words, perSentence, short, lix, aboutItself } = figuresOf(some);
    return [
      name,
      texts,
      words,
      perSentence.toFixed(1),
      share(short, 1),
      lix.toFixed(1),
      `${(100 * aboutItself).toFixed(1)} %`,
    ].map(String);
  });
  const swedish = sourced.filter(({ source }) => source!.language === 'sv').length;
  const forContacts = sourced.filter(({ audiences }) => audiences.includes('kontaktperson')).length;
  return [
    'Content: words of the bodies',
    table(['', 'texts', 'words', 'a sentence', '≤ 6 words', 'LIX', 'about itself'], rows),
    `Of texts about a source: ${share(swedish, sourced.length)} in Swedish, ${share(forContacts, sourced.length)} for contact persons in particular.`,
  ].join('\n');
}
