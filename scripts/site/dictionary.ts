import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Dictionary } from '../../src/search/compounds.ts';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('dictionary-sv'));

/**
 * The Swedish dictionary of the package `dictionary-sv` (Hunspell, LGPL-3.0), as far as it tells of compounds. It is read
 * when the site is indexed, and nothing of it is written: only words that stand on the portal's pages are.
 */
export async function readDictionary(): Promise<Dictionary> {
  const [affixes, words] = await Promise.all(
    ['index.aff', 'index.dic'].map((name) => readFile(path.join(FOLDER, name), 'utf8')),
  );
  return compounding(words!, linkingRules(affixes!));
}

/** How a word changes when it stands first: `SFX v 0 s/WXZ [^a]` makes `vårds` of `vård`, which may begin a compound. */
interface LinkingRule {
  strip: string;
  add: string;
  applies: RegExp;
}

function linkingRules(affixes: string): Map<string, LinkingRule[]> {
  const rules = new Map<string, LinkingRule[]>();
  for (const [, flag, strip, add, ending] of affixes.matchAll(/^SFX +(\S) +(\S+) +([^\s/]+)\/W\S* +(\S+)/gm)) {
    const rule = { strip: orNothing(strip!), add: orNothing(add!), applies: new RegExp(`${ending}$`) };
    rules.set(flag!, [...(rules.get(flag!) ?? []), rule]);
  }
  return rules;
}

const orNothing = (letters: string) => (letters === '0' ? '' : letters);

/** X may begin a compound, U stand inside, Y end one; Z stands nowhere else and is no word to look for. */
function compounding(text: string, rules: ReadonlyMap<string, LinkingRule[]>): Dictionary {
  const [begins, ends] = [new Set<string>(), new Set<string>()];
  for (const line of text.split('\n')) {
    const slash = line.indexOf('/');
    if (slash < 2 || NAME.test(line.slice(0, slash))) continue;
    const [word, flags] = [line.slice(0, slash), line.slice(slash + 1)];
    if (flags.includes('X') || flags.includes('U')) begins.add(word);
    if (flags.includes('Y') && !flags.includes('Z')) ends.add(word);
    for (const flag of flags)
      for (const { strip, add, applies } of rules.get(flag) ?? [])
        if (word.endsWith(strip) && applies.test(word)) begins.add(word.slice(0, word.length - strip.length) + add);
  }
  return { begins, ends };
}

/** Words with a capital letter are names, which make no compounds here. */
const NAME = /[A-ZÅÄÖ]/;
