import { createHash } from 'node:crypto';
import type { Files } from '../files/zip.ts';

/** SHA-256 of the files that are kept, and of the files that describe them: RFC 8493 (BagIt). */
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/** What is kept lies below this folder; what stands beside it tells of the package. */
export const PAYLOAD = 'data/';

/**
 * An archive package as the world's archives check it, with `sha256sum -c` or any BagIt program. Nothing but the input
 * decides the bytes.
 * @param payload what is kept, by path below `data/`
 * @param tags what tells of the package beside `data/`: a note to read
 * @param info label and value for `bag-info.txt`; line breaks in a value become spaces
 */
export function bag(payload: Files, tags: Files, info: readonly (readonly [string, string])[]): Files {
  const data = Object.fromEntries(Object.entries(payload).map(([name, bytes]) => [PAYLOAD + name, bytes]));
  const size = Object.values(payload).reduce((sum, bytes) => sum + bytes.length, 0);
  const about = {
    ...tags,
    'bagit.txt': textFile('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    'bag-info.txt': textFile(infoLines([...info, ['Payload-Oxum', `${size}.${Object.keys(data).length}`]])),
    [MANIFEST]: textFile(manifest(data)),
  };
  return { ...data, ...about, [TAG_MANIFEST]: textFile(manifest(about)) };
}

/** One number for the whole package: the manifest of the manifests covers every file, itself apart. */
export function fingerprint(files: Files): string {
  return sha256(files[TAG_MANIFEST] ?? new Uint8Array());
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

export const textFile = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A path as it stands in a manifest: a line break in it would be the start of another line. */
export const written = (path: string) => path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

function manifest(files: Files): string {
  const lines = Object.keys(files)
    .sort()
    .map((name) => `${sha256(files[name]!)}  ${written(name)}\n`);
  return lines.join('');
}

const infoLines = (info: readonly (readonly [string, string])[]) =>
  info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
