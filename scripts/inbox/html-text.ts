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

/** The words of a mail in HTML, with a line break wherever a block ends. Never shown to anybody: it is read by rules. */
export function htmlText(html: string): string {
  return html
    .replace(/<(style|script|head)\b[^>]{0,2000}>[\s\S]*?<\/\1>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(blockquote)\b[^>]{0,2000}>/gi, '\n> ')
    .replace(/<hr\b[^>]{0,2000}>/gi, '\n________________________________\n')
    .replace(/<(?:br|\/?(?:p|div|tr|li|h\d|table|ul|pre|blockquote))\b[^>]{0,2000}>/gi, '\n')
    .replace(/<[^<>]{0,4000}>/g, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) =>
      decimal || hex
        ? character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16))
        : (ENTITIES[name.toLowerCase()] ?? whole),
    )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const character = (point: number): string => (point > 0 && point < 0x10ffff ? String.fromCodePoint(point) : '');
