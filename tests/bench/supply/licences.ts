/** What a licence asks of who passes the package on, from the least to the most. */
export type Demand = 'permissive' | 'copyleft' | 'unknown';

const GRAVITY: readonly Demand[] = ['permissive', 'copyleft', 'unknown'];

const PERMISSIVE =
  /^(MIT|MIT-0|ISC|0BSD|BSD(-[\w-]+)?|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Zlib|WTFPL|Python-2\.0|BSL-1\.0)$/i;
const COPYLEFT = /^([AL]?GPL|MPL|EPL|EUPL|CDDL|CPL|OSL|CECILL|CC-BY-SA|MS-RL|SSPL)(-|$)/i;

/**
 * Judges a licence as packages write it (SPDX): with OR the milder may be chosen, with AND both hold.
 * @returns `unknown` for none, and for words that are no licence we know: somebody has to read it
 */
export function demandOf(licence: string | undefined): Demand {
  // Some add the address of the text.
  const words = (licence ?? '').replace(/\(https?:[^)]*\)/g, ' ').match(/[()]|[^\s()]+/g) ?? [];
  const reader = { words, at: 0 };
  const demand = readAny(reader);
  return reader.at === words.length ? demand : 'unknown';
}

interface Reader {
  words: readonly string[];
  at: number;
}

function readAny(reader: Reader): Demand {
  const choices = [readAll(reader)];
  while (take(reader, 'OR')) choices.push(readAll(reader));
  return GRAVITY.find((each) => choices.includes(each))!;
}

function readAll(reader: Reader): Demand {
  const parts = [readOne(reader)];
  while (take(reader, 'AND')) parts.push(readOne(reader));
  return GRAVITY.findLast((each) => parts.includes(each))!;
}

function readOne(reader: Reader): Demand {
  if (take(reader, '(')) {
    const inner = readAny(reader);
    return take(reader, ')') ? inner : 'unknown';
  }
  const name = reader.words[reader.at++] ?? '';
  // An exception takes away from what the licence asks; that it is there is still worth reading.
  if (take(reader, 'WITH')) reader.at++;
  if (PERMISSIVE.test(name)) return 'permissive';
  return COPYLEFT.test(name) ? 'copyleft' : 'unknown';
}

function take(reader: Reader, word: string): boolean {
  if (reader.words[reader.at]?.toUpperCase() !== word) return false;
  reader.at++;
  return true;
}
