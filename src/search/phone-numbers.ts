/** `114 14`, `116 006`, `020-50 80 80` and `08-527 44 290`: short numbers, and those with an area code. */
const PHONE = /(?<![\d:./–-])(?:11\d\s\d{2,3}|0\d{1,3}[\s–-]\d[\d\s]{4,10}\d)(?!\d)/gu;

/** The telephone numbers of a text as one word each, however they are spaced: `11414`. */
export const phonesIn = (text: string): string[] =>
  (text.match(PHONE) ?? []).map((written) => written.replace(/\D/gu, ''));
