import type { Term } from '../model/vocabulary.ts';

/** Words of the field in a page's texts: each is explained once, where it is first used. */
export interface TermMarker {
  /** Plain text in, HTML out, with a button around the first use of each term. */
  text(plain: string): string;
  /** The same for HTML that Astro has rendered: only text between tags, never in links, headings or tables' heads. */
  html(rendered: string): string;
  /** The terms marked so far, in order of first use. */
  used(): readonly Term[];
}

const SKIPPED = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'button', 'th', 'blockquote']);

/**
 * Marks the first use of glossary terms on one page. Abbreviations are matched to the letter (`CVE`, not `cve`), terms
 * from the start of a word with Swedish endings, so that `återvändares` finds `återvändare`.
 */
export function termMarker(terms: readonly Term[]): TermMarker {
  const { pattern, byWord } = vocabularyOf(terms);
  const marked: Term[] = [];
  const markWords = (escaped: string) =>
    escaped.replace(pattern, (whole, before: string, word: string, ending: string) => {
      const term = byWord.get(word) ?? byWord.get(openingLower(word));
      if (!term || marked.includes(term)) return whole;
      marked.push(term);
      return before + button(term.id, word + ending);
    });
  return {
    text: (plain) => markWords(escape(plain)),
    html: (rendered) => outsideTags(rendered, markWords),
    used: () => marked,
  };
}

/** Whether a plain text uses any of these terms; the same list for many texts. */
export function usesAny(terms: readonly Term[], plain: string): boolean {
  // Nearly no text has the letters: they are looked for before the words are, whose first letter may be large.
  if (![...vocabularyOf(terms).byWord.keys()].some((word) => plain.includes(word.slice(1)))) return false;
  const marker = termMarker(terms);
  marker.text(plain);
  return marker.used().length > 0;
}

/**
 * A button cannot break over two lines. Of several words the last is the button, and the label around all of them presses
 * it wherever it is touched; what is heard is the whole term, once.
 */
function button(id: string, words: string): string {
  const last = words.lastIndexOf(' ') + 1;
  const opens = `type="button" class="term" popovertarget="term-${id}"`;
  if (last === 0) return `<button ${opens}>${words}</button>`;
  const name = words.replaceAll('"', '&quot;');
  return `<label class="term"><span aria-hidden="true">${words.slice(0, last)}</span><button ${opens} aria-label="${name}">${words.slice(last)}</button></label>`;
}

const vocabularies = new WeakMap<readonly Term[], ReturnType<typeof vocabulary>>();

/** The same terms stand behind every page: their pattern is made once. */
function vocabularyOf(terms: readonly Term[]) {
  const made = vocabularies.get(terms) ?? vocabulary(terms);
  vocabularies.set(terms, made);
  return made;
}

function vocabulary(terms: readonly Term[]) {
  const byWord = new Map<string, Term>();
  for (const term of terms) {
    for (const word of [term.abbr, isWord(term.term) ? openingLower(term.term) : term.term]) {
      const plain = word?.replace(/\s*\(.*\)$/, '');
      if (plain && plain.length > 1 && !byWord.has(plain)) byWord.set(plain, term);
    }
  }
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length).map(alternatives);
  // One pass over a text, longest term first; the ending is a Swedish inflection, so that “radikaliserad” is left alone.
  const pattern = new RegExp(
    `(^|[^\\p{L}\\d&-])(${words.join('|') || '(?!)'})((?::?(?:s|n|en|et|er|na|ns|or|ar|erna|arna|ernas))?)(?![\\p{L}\\d])`,
    'gu',
  );
  return { pattern, byWord };
}

/** `RAN` is written in one way; `Daesh` and `återvändare` are words. */
const isWord = (term: string) => /\p{Ll}/u.test(term);

const openingLower = (word: string) => word.charAt(0).toLocaleLowerCase('sv') + word.slice(1);

/** A lower-case term may open a sentence; an abbreviation is written in one way. */
function alternatives(word: string): string {
  const safe = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const first = word[0]!;
  const upper = first.toLocaleUpperCase('sv');
  return upper === first ? safe : `[${first}${upper}]${safe.slice(1)}`;
}

function outsideTags(html: string, mark: (text: string) => string): string {
  let skipping = 0;
  return html
    .split(/(<(?:"[^"]*"|'[^']*'|[^"'>])+>)/)
    .map((part) => {
      const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(part);
      if (!tag) return skipping > 0 ? part : mark(part);
      if (SKIPPED.has(tag[2]!.toLowerCase())) skipping += tag[1] ? -1 : 1;
      return part;
    })
    .join('');
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
