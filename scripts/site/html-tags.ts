/** A tag with what follows it, or the text before the first tag, of a page as Astro writes it: every element closed. */
export const TAG = /<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>([^<]*)|<!--[\s\S]*?-->|^[^<]+/g;

/** Elements that are never closed. */
export const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as it reads, without entities. */
export const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name!] ?? whole);
  });
