import { UserError } from '../user-error.ts';

/** How a file's bytes are letters, by the word that `--encoding` takes. `blandad`: some lines in UTF-8, others not. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'mac', 'cp850', 'blandad'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** A text, or the encodings that it may be in, the likeliest first, each with the text that it gives. */
export type Decoded = { text: string } | { guesses: { encoding: Encoding; text: string }[] };

/**
 * The text of a file: UTF-8, UTF-16 or a Windows-1252 that can be nothing else. Whatever is open is left to a person, since
 * a wrong guess makes other names.
 * @param encoding what a person has said
 * @throws UserError when it is no text
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): Decoded {
  refuseWorkbook(bytes);
  if (starts(bytes, 0xff, 0xfe)) return textOf(new TextDecoder('utf-16le').decode(bytes));
  if (starts(bytes, 0xfe, 0xff)) return textOf(new TextDecoder('utf-16be').decode(bytes));
  if (encoding) return textOf(DECODERS[encoding](bytes));
  const whole = utf8(bytes);
  if (whole !== undefined) return textOf(whole);
  const windows = textOf(DECODERS['windows-1252'](bytes)).text;
  if (isSurely1252(windows) && !hasUtf8(windows)) return { text: windows };
  const open = (['blandad', 'mac', 'cp850', 'windows-1252'] as const)
    .filter((each) => each !== 'blandad' || hasUtf8(windows))
    .map((each) => ({ encoding: each, text: DECODERS[each](bytes) }));
  return { guesses: open.toSorted((a, b) => likeness(b.text) - likeness(a.text)) };
}

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

function refuseWorkbook(bytes: Uint8Array): void {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new UserError('Filen är ett kalkylark, inte en CSV-fil. Öppna den i Excel och spara som ”CSV UTF-8”.');
}

function textOf(text: string): { text: string } {
  const sample = text.slice(0, 100_000);
  // Line breaks and tabs apart, no text has these.
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls > Math.max(8, sample.length / 100))
    throw new UserError('Filen är ingen text. Spara listan som ”CSV UTF-8” i Excel och försök igen.');
  return { text };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Code page 850, what DOS and old exports have from 0x80 on; no decoder of the platform knows it. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const DECODERS: Record<Encoding, (bytes: Uint8Array) => string> = {
  'utf-8': (bytes) => new TextDecoder('utf-8').decode(bytes),
  'windows-1252': (bytes) => new TextDecoder('windows-1252').decode(bytes),
  mac: (bytes) => new TextDecoder('macintosh').decode(bytes),
  cp850: (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u00ff]/g, (c) => CP850[c.charCodeAt(0) - 0x80] ?? c),
  blandad: (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^\r\n]+/g, (line) => mixedLine(Buffer.from(line, 'latin1'))),
};

const mixedLine = (line: Uint8Array): string => utf8(line) ?? new TextDecoder('windows-1252').decode(line);

/** Letters with marks in UTF-8, read as Windows-1252: `Ã¤`, `Ã–`. */
const hasUtf8 = (text: string) => /[ÃÂÅÄ][\u00a0-\u00bf\u0080-\u009f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text);

/** Letters that Windows-1252 shares with Latin-1, and marks that stand where marks stand. Other encodings would not give these. */
function isSurely1252(text: string): boolean {
  return doubtful(text) === 0;
}

/** How Swedish a reading looks: orders the questions, decides nothing. */
const likeness = (text: string) => (text.match(/[åäöéÅÄÖ]/g)?.length ?? 0) - doubtful(text);

/** How much of a text no list of names in Swedish has: signs next to letters, and letters that a wrong encoding gives. */
function doubtful(text: string): number {
  const signs =
    text.match(/(?<=\p{L})[^\p{L}\p{M}\p{ASCII}’´\u00a0–]|[^\p{L}\p{M}\p{ASCII}’´\u00a0–](?=\p{L})/gu)?.length ?? 0;
  const letters =
    text.match(/[\u0080-\u009fŠšŽžŒœŸƒªºµÂÊÎÔÛıﬁﬂΩπ]|(?<=\p{Ll})\p{Lu}(?=\p{Ll})|(?<=\p{L})’(?!\p{L})/gu)?.length ?? 0;
  return signs + letters;
}
