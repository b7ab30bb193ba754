import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../files/write-whole.ts';
import { codeVersion } from './code-version.ts';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/kontaktnatet/parts', import.meta.url));

/** What a build has made of parts that have not changed since the build before. */
export interface KeptParts {
  /** What an earlier build made of just this, if any did. */
  recall(from: string | Uint8Array): Uint8Array | undefined;
  /** Lays by what has been made of just this. */
  lay(from: string | Uint8Array, part: Uint8Array): void;
  /** Keeps what was asked for, and nothing else, for the next build. Where it cannot be written that only takes longer. */
  keep(): void;
}

/**
 * Opens what an earlier build of the same code kept. Each part lies under all that it follows from; another version of the
 * code, its packages or Node begins anew, and so does a file that is not whole.
 * @param name whose parts they are: no two builds that differ in more than their content share a name
 * @param folder where; a test has its own
 */
export async function openKeptParts(name: string, folder = FOLDER): Promise<KeptParts> {
  const file = path.join(folder, hashOf(name).slice(0, 16));
  const version = codeVersion();
  const before = await read(file, version);
  const asked = new Map<string, Uint8Array>();
  return {
    recall(from) {
      const key = hashOf(from);
      const part = before.get(key);
      if (part) asked.set(key, part);
      return part;
    },
    lay: (from, part) => void asked.set(hashOf(from), part),
    keep() {
      const isSame = asked.size === before.size && [...asked.keys()].every((key) => before.has(key));
      if (isSame) return;
      const packed = serialize({ version, parts: asked } satisfies Packed);
      try {
        writeWhole(file, Buffer.concat([digestOf(packed), packed]));
        forgetOld(folder);
      } catch {
        // The build has what it asked for.
      }
    },
  };
}

/** What no build has written for a month is of a content folder that was there for an occasion, or is soon made again. */
function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > MONTH) rmSync(file, { force: true });
  }
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

interface Packed {
  version: string;
  parts: ReadonlyMap<string, Uint8Array>;
}

async function read(file: string, version: string): Promise<Packed['parts']> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const packed = bytes.subarray(DIGEST);
  if (bytes.length <= DIGEST || !digestOf(packed).equals(bytes.subarray(0, DIGEST))) return new Map();
  const kept = deserialize(packed) as Packed;
  return kept.version === version ? kept.parts : new Map();
}

const DIGEST = 32;
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const hashOf = (from: string | Uint8Array) => createHash('sha256').update(from).digest('hex');
