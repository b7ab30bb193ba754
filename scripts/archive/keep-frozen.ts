import path from 'node:path';
import type { IsoDate } from '../../src/model/dates.ts';
import { keepFile, keepFolder, type Kept } from '../files/keep-package.ts';
import { zipFiles, type Files } from '../files/zip.ts';
import { fingerprint } from './bag.ts';
import { fgsName } from './described.ts';
import type { Frozen } from './both-packages.ts';

/**
 * Lays both packages of a document in a folder, each whole or not at all, and never over another one.
 * @returns where they lie, in words
 * @throws UserError when something else lies there
 */
export async function keepFrozen(folder: string, id: string, { bag, fgs }: Frozen): Promise<string[]> {
  const places = [
    { words: 'Arkivpaketet', place: path.join(folder, id), files: bag },
    { words: 'Samma som FGS Paketstruktur 2.0', place: path.join(folder, fgsName({ id })), files: fgs },
  ];
  const lines: string[] = [];
  for (const { words, place, files } of places) {
    lines.push(keptWords(words, place, await keepFolder(place, files)));
  }
  return lines;
}

/** Lays the package of the whole portal in a zip, under the same terms. */
export const keepSite = async (zip: string, files: Files, today: IsoDate): Promise<string> =>
  keptWords('Arkivpaketet', zip, await keepFile(zip, zipFiles(files, today)));

const keptWords = (words: string, place: string, kept: Kept) =>
  kept === 'written' ? `${words} är klart: ${place}` : `${words} finns redan och är likadant: ${place}`;

/** The number for the diary. */
export const checksumWords = ({ bag }: Frozen): string[] => [
  `Paketets kontrollsumma: ${fingerprint(bag)}`,
  'Skriv kontrollsumman i diariet: med den går det att visa att ingen fil i paketet har ändrats.',
];
