import type { Files } from '../files/zip.ts';
import { MANIFEST, PAYLOAD, sha256, TAG_MANIFEST, written } from './bag.ts';

/**
 * Compares a package with its manifests.
 * @returns every difference in Swedish, in order of path; none when each file is what it was
 */
export function bagFaults(files: Files): string[] {
  const missing = [MANIFEST, TAG_MANIFEST].filter((name) => !files[name]);
  if (missing.length > 0) return missing.map((name) => `${name} saknas: utan den går paketet inte att pröva.`);
  const kept = readManifest(files, MANIFEST);
  const about = readManifest(files, TAG_MANIFEST);
  const listed = new Map([...kept.hashes, ...about.hashes]);
  const names = Object.keys(files).filter((name) => name !== TAG_MANIFEST);
  const found = new Map(names.map((name) => [written(name), files[name]!]));
  const all = [...new Set([...listed.keys(), ...found.keys()])].sort();
  return [...kept.faults, ...about.faults, ...all.flatMap((name) => judge(name, listed.get(name), found.get(name)))];
}

function judge(name: string, listed: string | undefined, bytes: Uint8Array | undefined): string[] {
  if (!bytes) return [`${name} saknas.`];
  if (!listed) return [`${name} hör inte till paketet: den står inte i manifestet.`];
  return listed === sha256(bytes) ? [] : [`${name} är ändrad: SHA-256 är inte den som står i manifestet.`];
}

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

function readManifest(files: Files, manifest: string): { hashes: Map<string, string>; faults: string[] } {
  const lines = new TextDecoder().decode(files[manifest]).split('\n').filter(Boolean);
  const hashes = new Map<string, string>();
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [, hash, name] = LINE.exec(line) ?? [];
    const isHere = name && name.startsWith(PAYLOAD) === (manifest === MANIFEST);
    if (hash && isHere && !hashes.has(name)) hashes.set(name, hash);
    else faults.push(`${manifest} rad ${index + 1} går inte att läsa eller står där två gånger.`);
  }
  return { hashes, faults };
}
