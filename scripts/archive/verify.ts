import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { readFolder } from '../files/read-folder.ts';
import type { Files } from '../files/zip.ts';
import { UserError } from '../user-error.ts';
import { fingerprint, PAYLOAD, sha256 } from './bag.ts';
import { differences } from './check-bag.ts';
import { LETTER_FORMAT } from './letter-metadata.ts';
import { sentHash } from './sent-hash.ts';

/** What a check found, in Swedish, a line each. */
export interface Verdict {
  faults: string[];
  /** What was compared and held. */
  facts: string[];
}

/**
 * Whether a package is what its manifests say, and, for a letter, whether it is what was sent from this machine.
 * @param place a package: a folder, or a zip
 * @param data the folder with the ledger
 */
export async function verify(place: string, data: string): Promise<Verdict> {
  const files = await readPackage(place);
  const faults = differences(files);
  if (faults.length > 0) return { faults, facts: [] };
  const letter = letterHash(files);
  const judged = letter ? judgeLetter(letter, sentHash(data, letter.id)) : { faults: [], facts: [] };
  const count = `${Object.keys(files).length} filer stämmer med manifesten.`;
  return { faults: judged.faults, facts: [count, ...judged.facts, `Paketets kontrollsumma: ${fingerprint(files)}`] };
}

async function readPackage(place: string): Promise<Files> {
  if (!/\.zip$/i.test(place)) return readFolder(place);
  const bytes = await readFile(place);
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new UserError(`${place} går inte att packa upp: filen är skadad eller ingen zip.`, { cause: error });
  }
}

interface LetterHash {
  id: string;
  /** As the metadata say. */
  said: string;
  /** As the files give. */
  actual: string;
}

const metadata = z.object({
  format: z.literal(LETTER_FORMAT),
  id: z.string(),
  subject: z.string(),
  preheader: z.string(),
  hash: z.string(),
});

/** The hash of `compileIssue`, from the archived files alone; undefined for a package that is no letter. */
function letterHash(files: Files): LetterHash | undefined {
  const text = (name: string) => new TextDecoder().decode(files[PAYLOAD + name]);
  const known = metadata.safeParse(parsed(text('metadata.json')));
  if (!known.success) return undefined;
  const { id, subject, preheader, hash } = known.data;
  const parts = [subject, preheader, text(`brev/${id}.html`), text(`brev/${id}.txt`)];
  return { id, said: hash, actual: sha256(JSON.stringify(parts)) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function judgeLetter({ id, said, actual }: LetterHash, sent: string | undefined): Verdict {
  if (said !== actual)
    return { faults: [`Brevet ${id} har en annan hash än den som står i metadata.json.`], facts: [] };
  const hash = `Brevets hash: ${actual}`;
  if (sent === undefined)
    return { faults: [], facts: [hash, `Listan över utskick på den här datorn känner inte till brevet ${id}.`] };
  if (sent === actual)
    return { faults: [], facts: [hash, 'Samma hash står i listan över utskick: det är brevet som skickades.'] };
  const fault = `Brevet ${id} är inte det som skickades: i listan över utskick står ${sent}, i paketet ${actual}.`;
  return { faults: [fault], facts: [] };
}
