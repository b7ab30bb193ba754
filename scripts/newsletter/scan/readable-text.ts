import { isUtf8 } from 'node:buffer';
import { Parser } from 'htmlparser2';

/**
 * The letters of a feed or a page. Bytes that are UTF-8 are read so whatever they say they are, others as what they say,
 * and those that say UTF-8 and are not as Windows-1252, which holds Latin-1.
 * @param told the charset of the header that came with them
 * @returns pieces, so that much can be read without being held twice
 */
export function* readableText(bytes: Uint8Array, told?: string): Generator<string> {
  const decoder = new TextDecoder(charsetOf(bytes, told));
  const piece = 64 * 1024;
  for (let at = 0; at < bytes.length; at += piece)
    yield decoder.decode(bytes.subarray(at, at + piece), { stream: true });
  yield decoder.decode();
}

function charsetOf(bytes: Uint8Array, told?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const [, said] =
    /<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(start) ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(start) ??
    [];
  return [told, said].find((each) => each && isOther(each)) ?? 'windows-1252';
}

/** Known to the platform, and not what the bytes have just been found not to be. */
function isOther(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf');
  } catch {
    return false;
  }
}

/** Words that may have markup in them, as feeds put it in titles: one line without it. */
export function plainWords(given: string, longest = 200): string {
  const text = given.slice(0, 20 * longest);
  const words: string[] = [];
  if (!/[<&]/.test(text)) words.push(text);
  else {
    const parser = new Parser({
      ontext: (each) => words.push(each),
      onopentagname: (tag) => tag === 'br' && words.push(' '),
    });
    parser.end(text);
  }
  const line = words
    .join('')
    .normalize('NFC')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
