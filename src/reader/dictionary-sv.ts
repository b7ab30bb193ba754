import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { swedishBy, type Swedish } from '../model/reading/swedish.ts';

let known: Swedish | undefined;

/** The Swedish dictionary of the package `dictionary-sv` (Hunspell, LGPL-3.0), read when somebody first asks for a word. */
export function swedish(): Swedish {
  if (known) return known;
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-sv'));
  const [affixes, stems] = ['index.aff', 'index.dic'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  known = swedishBy(affixes!, stems!);
  return known;
}
