import { Parser } from 'htmlparser2';

const HIDDEN = new Set(['style', 'script', 'head', 'title', 'template']);
const BLOCKS = new Set(['br', 'p', 'div', 'tr', 'li', 'table', 'ul', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What stands in a quotation or below a rule is not the writer's own: `own-words.ts` stops at such a line. */
const QUOTES = new Set(['hr', 'blockquote']);
const RULE = '\n________________________________\n';

/** The words of a mail in HTML, with a line break wherever a block ends. Never shown to anybody: it is read by rules. */
export function htmlText(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const breakFor = (tag: string) => (QUOTES.has(tag) ? RULE : BLOCKS.has(tag) ? '\n' : '');
  const parser = new Parser({
    onopentag(tag) {
      if (HIDDEN.has(tag)) hidden += 1;
      words.push(breakFor(tag));
    },
    ontext(text) {
      if (hidden === 0) words.push(text.replace(/\s+/g, ' '));
    },
    onclosetag(tag) {
      if (HIDDEN.has(tag)) hidden -= 1;
      words.push(breakFor(tag));
    },
  });
  parser.end(html);
  return tidy(words.join(''));
}

const tidy = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
