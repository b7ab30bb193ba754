import { hasUnseen } from '../../src/model/unseen.ts';
import { hasPersonalNumber, personalNumberIn } from './personal-number.ts';

const LONGEST_NAME = 120;

/** Letters with marks that were read in the wrong way once and saved so: PÃ¤r, P„r, P‰r, P?r, P&auml;r. */
const BROKEN =
  /[ÃÂ][\u00a0-\u00bf\u0080-\u009f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|&#?\w{1,8};|\p{L}[„”†‡‰ˆ?¤¶¥§≈÷√∂]\p{L}|^[„”†‡‰ˆ?™\u008f]\p{L}/u;

/** A name on one line. Line breaks become spaces; what looks like a header of a mail does not become a name. */
export function readName(text: string): { value: string } | { fault: string } {
  if (/[\r\n]\s*[\w-]+:/.test(text)) return { fault: 'namnet innehåller en rad som ser ut som ett brevhuvud' };
  const value = text
    .slice(0, 10_000)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim()
    .normalize('NFC');
  if (value === '') return { fault: 'namnet saknas' };
  if (value.length > LONGEST_NAME) return { fault: `namnet är längre än ${LONGEST_NAME} tecken` };
  if (hasUnseen(value)) return { fault: 'namnet innehåller osynliga tecken eller styrtecken' };
  if (!value.isWellFormed() || value.includes('\ufffd'))
    return { fault: 'namnet innehåller tecken som inte går att läsa' };
  if (hasPersonalNumber(value)) return { fault: personalNumberIn('namnet') };
  if (BROKEN.test(value))
    return {
      fault: `namnet ”${value.slice(0, 60)}” är trasigt: å, ä och ö har blivit andra tecken. Hämta listan på nytt ur källan`,
    };
  return /\p{L}/u.test(value) ? { value } : { fault: 'namnet har inga bokstäver' };
}

/** Names are the same in any order of words, capitals and commas: `Ek, Kim` is Kim Ek. */
export function isSameName(one: string, other: string): boolean {
  return simple(one) === simple(other);
}

const simple = (name: string) =>
  (
    name
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/[\p{L}\p{N}'’-]+/gu) ?? []
  )
    .toSorted()
    .join(' ');
