import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetAnswers, hasNewAnswers, packAnswers, unpackAnswers, type KeptAnswers } from '../model/last-by-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = path.join(ROOT, 'node_modules', '.cache', 'kontaktnatet', 'answers.json');

/**
 * Lets the rules remember from one run to the next what they said of each text. What is kept has the fingerprints of the
 * texts, so that an answer is given for the same letters alone, and the version of the code and its packages: another
 * version begins anew. What nobody has asked for in a month is forgotten.
 * @param file where; a test has its own
 * @param today counted in days
 * @returns keeps what is remembered by then, if anything has come, and lets go of it
 */
export function recallAnswers(file = FILE, today = Math.floor(Date.now() / DAY)): () => void {
  const version = rulesVersion();
  const kept = read(file);
  const isOurs = kept?.version === version;
  if (isOurs) unpackAnswers(kept.answers);
  return () => {
    if (!isOurs || hasNewAnswers() || kept.day < today - 7)
      write(file, JSON.stringify({ version, day: today, answers: packAnswers(today) } satisfies Kept));
    forgetAnswers();
  };
}

const DAY = 24 * 60 * 60 * 1000;

interface Kept {
  version: string;
  /** On which it was written: who asks for what is told once a week, if nothing else is. */
  day: number;
  answers: KeptAnswers;
}

function read(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Whole or not at all. Where it cannot be written the next run only takes longer. */
function write(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    rmSync(aside, { force: true });
  }
}

/** Of all that the rules are made of: the model, what it stands on, the packages and Node itself. */
function rulesVersion(): string {
  const hash = createHash('sha256').update(process.version);
  const model = readdirSync(path.join(ROOT, 'src', 'model'), { recursive: true, encoding: 'utf8' });
  const own = model.filter((name) => name.endsWith('.ts')).map((name) => path.join('src', 'model', name));
  for (const name of [...own.sort(), path.join('src', 'site.ts'), 'package-lock.json'])
    hash.update(name).update(readFileSync(path.join(ROOT, name)));
  return hash.digest('hex');
}
