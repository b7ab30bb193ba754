/** What Swedish is written with. Left out: Â, Ã and â, which broken letters begin with, and º, ² and ½, which are letters and digits in another form. */
const EVERYDAY = /^[\t\n -~\u00a0§«»À-ÁÄ-áã-ÿ–—‘’“”•…·€]*$/;

/**
 * True for a text of such letters and signs alone, as nearly every text is: nothing in it is invisible, broken, of another
 * alphabet, or a digit or an @ in another form.
 */
export const isEveryday = (text: string): boolean => EVERYDAY.test(text);

/** An O beside a digit, or two by themselves, may be read as a nought. */
const NOUGHTS = /[Oo]\d|\d[Oo]|OO/;

/** Whether a text has so many digits, wherever they stand; an O that may be one is enough. */
export function hasDigits(text: string, count: number): boolean {
  let left = count;
  for (let at = 0; at < text.length && left > 0; at++) if (isDigit(text.charCodeAt(at))) left--;
  return left === 0 || NOUGHTS.test(text);
}

const isDigit = (code: number) => code >= 48 && code <= 57;
