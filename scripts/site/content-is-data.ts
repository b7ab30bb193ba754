import type { Plugin } from 'vite';
import { codeIn } from '../../src/model/code-in-text.ts';
import type { Problem } from '../../src/model/problem.ts';

/**
 * A Vite plugin through which every article passes before it is made a page: content is data, never code. The head stays
 * behind, which the portal reads by itself; a text with code in it has its faults shown in its place. No other changes an
 * article, so that what is looked at is what is compiled.
 */
export function contentIsData(): Plugin {
  return {
    name: 'content-is-data',
    enforce: 'pre',
    transform: {
      // Just those that are compiled as MDX; Astro's own modules about an article have a query after the name.
      filter: { id: /\.mdx$/ },
      handler: (code) => ({ code: onlyText(code), map: null }),
    },
  };
}

/**
 * An article with an empty head, as many lines long as before, and its body where that is only text. Letters are composed
 * (å is one letter, not a and a ring), as the portal's own reader does with all other text: else glossary and search would
 * not know the words.
 */
export function onlyText(written: string): string {
  const article = written.normalize('NFC');
  const [head = ''] = HEAD.exec(article) ?? [];
  const lines = '\n'.repeat(Math.max(1, head.split('\n').length - 1));
  const body = `${head === '' ? '\n' : ''}${article.slice(head.length)}`;
  // As Astro hands it to its compiler: with spaces where the head was.
  const faults = codeIn(`   ${lines}   ${body}`, 'text');
  return `---${lines}---${faults.length === 0 ? body : faultsAsText(faults)}`;
}

/** To the end of its last line, the break that ends it left out. */
const HEAD = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)??---[ \t]*(?=\r?\n|$)/;

const faultsAsText = (faults: readonly Problem[]) =>
  [
    '\n\nTexten visas inte, för den har något som kan köras som kod. Rätta det här först:\n',
    ...faults.map(({ line, fault, remedy }) => `- ${plain(`Rad ${line}: ${fault} – ${remedy}`)}`),
    '',
  ].join('\n');

/** Every sign that could mean something is to be seen, not to act. */
const plain = (words: string) => words.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
