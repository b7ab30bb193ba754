/** Where a quoted letter begins, or what a mail program adds below. */
export const QUOTE =
  /^(?:>|_{5,}|-{3,} ?(?:original|ursprungligt|vidarebefordrat|forwarded|begin forwarded)|(?:från|from|avsändare): |(?:den|on|le) .{3,120}(?:skrev|wrote).{0,120}:?$|.{1,80}\b(?:skrev|wrote): ?$|skicka(?:t|s|des) (?:från|via) |sent from |(?:hämta|skaffa|get) outlook|begin forwarded message|vidarebefordrat meddelande)/i;
export const CLOSING =
  /^(?:-{2,3} ?$|(?:med )?(?:de )?(?:vänlig(?:a|en)?|vänligaste|bästa|varma|soliga|många) hälsning(?:ar)?|hälsn(?:ingar(?:na)?)?\b|mvh\b|mv?h$|m\.?v\.?h\.?|vh\b|\/{1,2}\s?\p{Lu}|hälsar \p{L}|(?:vänligen|vänligt|varmt|allt gott|kindly|best|all the best)[ ,.!]*$|(?:with )?(?:kind|best|warm) regards|regards\b|cheers\b|sincerely\b)/iu;
export const GREETING =
  /^(?:hej(?:san)?(?: (?:igen|alla|på er|där))?|hallå|god ?(?:dag|morgon|middag|kväll)|tjena|tja|hi|hello|dear)(?: \p{Lu}[\p{L}-]{1,30}){0,3}\s{0,2}(?:[!,.]|$)/iu;
/** Below a signature, these are no signature. */
const AFTERWORD = /\?|^p\.?\s?s\b/i;
/** What a mail program writes above what it quotes, on one line or two: `Den 27 nov. 2026 kl. 10:00 skrev Kim <…>:`. */
const ATTRIBUTION =
  /^(?:(?:den|on|le|el|am)\b|\d{1,4}[ /.-]|[\p{L}"”].{0,80}<\S{1,250}@).{0,200}\b(?:skrev|wrote|schrieb|écrit)\b.{0,200}:$|^.{1,120}\b(?:skrev|wrote):$/iu;
/** How most begin. */
const DATED = /^(?:(?:den|on|le|el|am)\b|\d{1,4}[ /.-])/i;
/** What surely begins one: a number may be an answer that stands right above. */
const FIRST_WORD = /^(?:den|on|le|el|am)\b/i;
/** Somebody who writes more than this asks for more than a wish. */
const SENTENCES = 12;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * What the writer of a mail says in their own words, sentence by sentence: nothing quoted, no greeting, no signature.
 * @param name what the writer is called: a line of that alone begins the signature
 */
export function ownWords(text: string, name: string): string[] {
  const lines = plainLines(text);
  const own = before(lines, (line, at) => QUOTE.test(line) || attribution(lines, at) > 0);
  const said = before(own, (line) => CLOSING.test(line) || isName(line, name));
  const below = own.slice(said.length).filter((line) => AFTERWORD.test(line));
  return [...joined(said), ...below].flatMap(sentences).slice(0, SENTENCES);
}

/** Without what is not seen, and without spaces around. */
export const plainLines = (text: string): string[] =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim());

/** How many lines an attribution takes here: programs break it where it gets long. */
export function attribution(all: readonly string[], at: number): number {
  for (const length of [1, 2, 3]) {
    const part = all.slice(at, at + length);
    if (part.includes('')) return 0;
    const below = part.slice(1).join(' ');
    if (DATED.test(below) && ATTRIBUTION.test(below) && !FIRST_WORD.test(part[0]!)) return 0;
    if (ATTRIBUTION.test(part.join(' '))) return length;
  }
  return 0;
}

function before(lines: readonly string[], isEnd: (line: string, at: number) => boolean): string[] {
  const end = lines.findIndex(isEnd);
  return lines.slice(0, end < 0 ? undefined : end);
}

/** A line of what the writer is called, and nothing else but what follows a full name in brackets or behind a bar. */
export function isName(line: string, name: string): boolean {
  const words = (of: string) =>
    of
      .toLowerCase()
      .split(/[\s,.]+/)
      .filter(Boolean);
  const known = words(name);
  const isKnown = (all: readonly string[], fewest: number) =>
    all.length >= fewest && all.every((word) => known.includes(word));
  // `Kim Ek (hen)`, `Kim Ek | Enhetschef`
  const [lead = ''] = line.split(/[(|]/);
  return isKnown(words(line), 1) || (lead !== line && isKnown(words(lead), 2));
}

/** A sentence may go on in the next line; what begins with a capital is one of its own. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open && /^[\p{Ll}\d(]/u.test(line)) whole.push(`${whole.pop()} ${line}`);
    else if (line !== '') whole.push(line);
    open = line !== '' && !/[.!?:]$/.test(line);
  }
  return whole;
}

/** `Hej Kim! Ta bort mig. Jag har slutat.` in two. */
const sentences = (line: string): string[] =>
  line
    .replace(GREETING, '')
    .split(/(?<=[.!?])\s+/)
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\d?]/u.test(each));

/** A subject without what mail programs put before it: `Sv:`, `[EXTERN]`; and what that was. */
export function ownSubject(subject: string): { words: string; isReply: boolean; isForwarded: boolean } {
  const plain = subject.replace(INVISIBLE, '').normalize('NFC');
  const [before = ''] = PREFIX.exec(plain) ?? [];
  return {
    words: plain.slice(before.length).trim(),
    isReply: /\b(?:re|sv|aw|vs|svar)\b/i.test(before),
    isForwarded: /\b(?:fw|fwd|vb|wg)\b/i.test(before),
  };
}

const PREFIX = /^(?:\s{0,5}(?:(?:re|sv|fw|fwd|vb|vs|aw|wg|ang|svar)\s{0,3}(?:\[\d{1,3}\])?:|\[[\p{L} -]{1,20}\]))+/iu;
