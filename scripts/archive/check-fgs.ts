import type { Files } from '../files/zip.ts';
import { PAYLOAD, sha256 } from './bag.ts';
import { FGS_CONTENT, METS } from './fgs-package.ts';

/** Whether a package is one for an e-archive: it has METS, and none of the manifests of the other kind. */
export const isFgs = (files: Files): boolean => files[METS] !== undefined && !Object.hasOwn(files, 'bagit.txt');

/**
 * Compares a package for an e-archive with the checksums of its METS.
 * @returns every difference in Swedish, in order of path; none when each file is what it was
 */
export function fgsFaults(files: Files): string[] {
  const listed = checksums(new TextDecoder().decode(files[METS]));
  const found = Object.keys(files).filter((name) => name !== METS);
  return [...new Set([...listed.keys(), ...found])].sort().flatMap((name) => {
    const bytes = files[name];
    if (!bytes) return [`${name} saknas.`];
    if (!listed.has(name)) return [`${name} hör inte till paketet: den står inte i ${METS}.`];
    return listed.get(name) === sha256(bytes) ? [] : [`${name} är ändrad: SHA-256 är inte den som står i ${METS}.`];
  });
}

/** The document of a package for an e-archive, by the paths that the other kind has. */
export const payloadOfFgs = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, bytes]) =>
      name.startsWith(FGS_CONTENT) ? [[PAYLOAD + name.slice(FGS_CONTENT.length), bytes]] : [],
    ),
  );

/** Every file that METS names, with its checksum: the checksum stands in `mdRef`, or in the `file` around `FLocat`. */
function checksums(mets: string): Map<string, string> {
  const listed = new Map<string, string>();
  let checksum = '';
  for (const [tag] of mets.matchAll(/<mets:(?:mdRef|file|FLocat)\s[^>]*>/g)) {
    checksum = attribute(tag, 'CHECKSUM') ?? checksum;
    const place = attribute(tag, 'xlink:href');
    if (place !== undefined) listed.set(pathOf(place), checksum);
  }
  return listed;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const PLAIN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** As the file is called: an address in XML, unpacked. One that is no address is shown as it stands, and is missing. */
function pathOf(place: string): string {
  const address = place.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => PLAIN[name]!);
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
