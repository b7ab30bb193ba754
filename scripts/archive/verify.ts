import { z } from 'zod';
import { SENSITIVITIES } from '../../src/model/edition.ts';
import type { Files } from '../files/zip.ts';
import { fingerprint, PAYLOAD, sha256 } from './bag.ts';
import { bagFaults } from './check-bag.ts';
import { fgsFaults, isFgs, payloadOfFgs } from './check-fgs.ts';
import { METS } from './fgs-package.ts';
import { LETTER_FORMAT } from './letter-metadata.ts';
import { NOTICE_FORMAT } from './notice-package.ts';
import { visible } from './package-names.ts';
import { readPackage } from './read-package.ts';
import { sentHash } from './sent-hash.ts';
import { RECORD_FORMAT } from './record-package.ts';
import { SITE_FORMAT } from './site-package.ts';

/** What a check found, in Swedish, a line each. */
export interface ArchiveVerdict {
  faults: string[];
  /** What was compared and held. */
  facts: string[];
}

/**
 * Whether a package is what its manifests say, or its METS when it is one for an e-archive, and, for a letter, whether it is what was sent from this machine.
 * @param place a package: a folder, or a zip
 * @param data the folder with the ledger
 */
export async function verify(place: string, data: string): Promise<ArchiveVerdict> {
  const { files, faults: ofPackage } = await readPackage(place);
  const isForArchive = isFgs(files);
  const faults = [...ofPackage, ...(isForArchive ? fgsFaults(files) : bagFaults(files))].map(visible);
  if (faults.length > 0) return { faults, facts: [] };
  const judged = judgeContent(isForArchive ? payloadOfFgs(files) : files, data);
  const count = `${Object.keys(files).length} filer stämmer med ${isForArchive ? METS : 'manifesten'}.`;
  const sum = isForArchive
    ? `Kontrollsumma för ${METS}: ${sha256(files[METS]!)}`
    : `Paketets kontrollsumma: ${fingerprint(files)}`;
  return { faults: judged.faults, facts: [count, ...judged.facts, sum] };
}

/** A package that does not say what it is would be verified by half: its manifests alone. */
function judgeContent(files: Files, data: string): ArchiveVerdict {
  const words = new TextDecoder().decode(files[METADATA]);
  const known = metadata.safeParse(parsed(words));
  if (!known.success)
    return { faults: [`${METADATA} säger inte vad det är för paket, så innehållet går inte att pröva.`], facts: [] };
  if (known.data.format === SITE_FORMAT) return { faults: [], facts: [] };
  if (known.data.format === RECORD_FORMAT) return { faults: [], facts: [recordFact(known.data)] };
  const letter = letterHash(files, known.data);
  return judgeLetter(letter, sentHash(data, letter.id));
}

const METADATA = `${PAYLOAD}metadata.json`;

interface LetterHash {
  id: string;
  /** As the metadata say. */
  said: string;
  /** As the files give. */
  actual: string;
}

const letterMetadata = z.object({
  format: z.literal([LETTER_FORMAT, NOTICE_FORMAT]),
  id: z.string(),
  subject: z.string(),
  preheader: z.string(),
  hash: z.string(),
});
const recordMetadata = z.object({
  format: z.literal(RECORD_FORMAT),
  id: z.string(),
  edition: z.enum(SENSITIVITIES),
  version: z.number().nullable(),
  hash: z.string(),
});
const metadata = z.discriminatedUnion('format', [
  letterMetadata,
  recordMetadata,
  z.object({ format: z.literal(SITE_FORMAT) }),
]);

/** Which document it is: a record has one for each edition and version. */
const recordFact = ({ id, edition, version, hash }: z.infer<typeof recordMetadata>) =>
  `Anteckningarna från ${id}, utgåva ${edition}, ${version ? `version ${version}` : 'inte justerade'}. Kontrollsumma: ${hash}`;

/** The hash of `compileIssue`, from the archived files alone. */
function letterHash(files: Files, { id, subject, preheader, hash }: z.infer<typeof letterMetadata>): LetterHash {
  const text = (name: string) => new TextDecoder().decode(files[PAYLOAD + name]);
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

function judgeLetter({ id, said, actual }: LetterHash, sent: string | undefined): ArchiveVerdict {
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
