import { gunzipSync, unzipSync } from 'fflate';

/** How deep archives may lie in each other: a zip of the portal, within it a sheet. */
const DEPTH = 4;

/** A file as it is, and what is packed in it: zip (sheets, documents and packages too) and gzip. What is broken is read as it is. */
export function unpackedFiles(bytes: Uint8Array, depth = DEPTH): Uint8Array[] {
  if (depth === 0) return [bytes];
  const inner = unpack(bytes);
  return [bytes, ...inner.flatMap((each) => unpackedFiles(each, depth - 1))];
}

function unpack(bytes: Uint8Array): Uint8Array[] {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
      const files = Object.entries(unzipSync(bytes));
      return [...files.map(([, content]) => content), Buffer.from(files.map(([name]) => name).join('\n'))];
    }
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  } catch {
    // Damaged, or only looks like an archive.
  }
  return [];
}
