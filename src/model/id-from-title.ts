const LETTERS: Record<string, string> = { ø: 'o', æ: 'a', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd' };
const LONGEST = 60;

/**
 * The id that a title becomes, and so its file name and address: `Vad skyddar unga på nätet?` → `vad-skyddar-unga-pa-natet`.
 * Long titles are cut between words. A title without a letter a–z or a digit gives an empty text.
 */
export function idFromTitle(title: string, longest = LONGEST): string {
  const plain = title
    .toLowerCase()
    .replace(/[øæßðþłđ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let id = (words.shift() ?? '').slice(0, longest);
  for (const word of words) {
    if (`${id}-${word}`.length > longest) break;
    id = `${id}-${word}`;
  }
  return id;
}
