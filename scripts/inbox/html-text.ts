const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
};
const HIDDEN = /^(?:style|script|head)\b/i;
const BREAKS = /^\/?(?:br|p|div|tr|li|h\d|table|ul|pre)\b/i;
const QUOTES = /^(?:hr|blockquote)\b/i;

/**
 * The words of a mail in HTML, with a line break wherever a block ends. Never shown to anybody: it is read by rules.
 * Goes through the text once, since a pattern would look for the end of each of a million comments.
 */
export function htmlText(html: string): string {
  let hiddenUntil = '';
  const words = html.split('<').map((piece, index) => {
    if (index === 0) return piece;
    if (hiddenUntil) {
      const end = piece.toLowerCase().indexOf(hiddenUntil);
      if (end < 0) return '';
      const shown = piece.slice(end + hiddenUntil.length);
      hiddenUntil = '';
      return shown;
    }
    hiddenUntil = endOfHidden(piece);
    if (hiddenUntil) return '';
    const end = piece.indexOf('>');
    return end < 0 ? ' ' : `${breakFor(piece)}${piece.slice(end + 1)}`;
  });
  return tidy(decode(words.join('')));
}

function endOfHidden(piece: string): string {
  if (piece.startsWith('!--')) return piece.includes('-->') ? '' : '-->';
  const [tag] = HIDDEN.exec(piece) ?? [];
  return tag ? `/${tag.toLowerCase()}>` : '';
}

function breakFor(piece: string): string {
  if (QUOTES.test(piece)) return '\n________________________________\n';
  return BREAKS.test(piece) ? '\n' : '';
}

const decode = (words: string): string =>
  words.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (!decimal && !hex) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return point > 0 && point < 0x10ffff ? String.fromCodePoint(point) : '';
  });

const tidy = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
