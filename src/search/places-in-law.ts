/** `8` and `15 a`. */
const PARAGRAPH = /\d+(?:\s?[a-z](?![\p{L}\p{N}]))?/u.source;

/** `16 kap. 8 §`, `10 kap 15 a`, `10 kap. 1, 2 och 20–24 §§`, however it is spaced; and `10:18`, as it is said for short. */
const LAW = new RegExp(
  `(\\d+)\\s?kap\\.?(?:\\s?(${PARAGRAPH}(?:(?:,\\s?|\\s?[–-]\\s?|\\soch\\s)${PARAGRAPH})*))?|(?<![\\d/:.])(\\d{1,2}):(${PARAGRAPH})(?![\\d:])`,
  'giu',
);

/** Places in the law as one word each: `16kap8` and `16kap` of `16 kap. 8 §`. */
export const lawsIn = (text: string) =>
  [...text.matchAll(LAW)].flatMap(([written, ofLong, listed = '', ofShort, alone = '']) => {
    const chapter = `${ofLong ?? ofShort}kap`;
    const paragraphs = paragraphsOf(listed || alone);
    return (paragraphs.length > 0 ? paragraphs : ['']).map((paragraph) => ({
      written,
      chapter,
      place: `${chapter}${paragraph}`,
    }));
  });

/** `1, 2 och 20–22` → 1, 2, 20, 21, 22. */
const paragraphsOf = (listed: string): string[] =>
  listed.split(/,|\soch\s/u).flatMap((each) => {
    const [from = '', to] = each.split(/[–-]/).map((part) => part.replace(/\s/g, '').toLowerCase());
    const [first, last] = [Number(from), Number(to)];
    return last > first && last - first < LONGEST_RANGE
      ? Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
      : [from, to ?? ''].filter(Boolean);
  });

const LONGEST_RANGE = 30;
