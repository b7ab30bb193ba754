/**
 * What is wrong with the names in a package, in Swedish: each must mean one file, the same on every machine that unpacks
 * it.
 * @param names paths with forward slashes; those of folders end in one
 */
export function nameFaults(names: readonly string[]): string[] {
  return [...names.flatMap(strange), ...twins(names), ...filesAsFolders(names)];
}

const UNSEEN_OR_ELSEWHERE = /[\p{Cc}\p{Cf}\\:]/u;

/** A sentence with names in it, safe on a terminal: what cannot be seen is written as its number. */
export const visible = (sentence: string) =>
  sentence.replace(/[\p{Cc}\p{Cf}]/gu, (each) => `\\u{${each.codePointAt(0)!.toString(16)}}`);

const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

function strange(name: string): string[] {
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..') || parts.includes('.') || parts.includes(''))
    return [`${name} är en sökväg ut ur paketet, eller ingen sökväg alls.`];
  if (UNSEEN_OR_ELSEWHERE.test(name))
    return [`${name} har ett tecken i namnet som inte syns eller som byter plats för filen.`];
  if (parts.some((part) => DEVICE.test(part) || /[. ]$/.test(part)))
    return [`${name} kan inte heta så på Windows, och blir där en annan fil eller ingen.`];
  return [];
}

/** One name to a machine that tells neither case nor how an å is written apart. */
const folded = (name: string) => name.normalize('NFC').toLowerCase().toUpperCase().replace(/\/$/, '');

function twins(names: readonly string[]): string[] {
  const groups = Map.groupBy(names, folded);
  return [...groups.values()].filter((group) => group.length > 1).map(sayTwins);
}

function sayTwins(group: string[]): string {
  const different = [...new Set(group)];
  if (different.length === 1) return `${different[0]} ligger ${group.length} gånger i paketet.`;
  return `${different.join(' och ')} blir samma fil på en del datorer.`;
}

function filesAsFolders(names: readonly string[]): string[] {
  const folders = new Set(names.flatMap(foldersAbove).map(folded));
  return names
    .filter((name) => !name.endsWith('/') && folders.has(folded(name)))
    .map((name) => `${name} är både en fil och en mapp.`);
}

const foldersAbove = (name: string) =>
  name
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));
