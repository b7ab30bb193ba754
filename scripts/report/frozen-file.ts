import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../../src/model/problem.ts';
import { countYear } from '../../src/report/count-year.ts';
import {
  freezeYear,
  frozenDifferences,
  frozenJson,
  readFrozen,
  type FrozenYear,
} from '../../src/report/frozen-year.ts';
import { readStated, type StatedYear } from '../../src/report/stated-year.ts';
import type { Settings } from '../../src/settings.ts';
import { commitOf, commitWords } from '../archive/commit.ts';
import { agreed } from '../commands/agreed.ts';
import { writeOver } from '../files/write-over.ts';
import { writeNew } from '../files/write-whole.ts';
import { UserError } from '../user-error.ts';
import { gatherYear } from './gather-year.ts';

/** Frozen years lie beside the content, where no edition reads them. */
const folderOf = ({ content }: Settings) => path.join(path.dirname(content), 'report');

/**
 * The figures of a year: those that are frozen, else counted and frozen now.
 * @param again counts what is frozen once more, shows what is another and asks
 * @returns undefined when the answer was no
 */
export async function frozenYear(
  year: number,
  settings: Settings,
  { again, yes }: { again: boolean; yes: boolean },
): Promise<FrozenYear | undefined> {
  const file = path.join(folderOf(settings), `${year}.json`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const before = text === undefined ? undefined : sound(text, file);
  if (before && !again) {
    console.log(`Siffrorna är frysta sedan tidigare: ${file}`);
    return before;
  }
  const fresh = await counted(year, settings);
  if (!before) {
    writeNew(file, frozenJson(fresh));
    console.log(`Siffrorna är frysta: ${file}`);
    return fresh;
  }
  const changed = frozenDifferences(before, fresh);
  if (changed.length === 0) {
    console.log(`Inga siffror är annorlunda. Det som är fryst gäller: ${file}`);
    return before;
  }
  console.log(`Det här skiljer:\n${changed.map((line) => `  ${line}`).join('\n')}`);
  if (!(await agreed('Ska de nya siffrorna ersätta de frysta?', yes))) return undefined;
  writeOver(file, text, frozenJson(fresh));
  console.log(`Siffrorna är frysta på nytt: ${file}`);
  return fresh;
}

function sound(text: string, file: string): FrozenYear {
  const frozen = readFrozen(text);
  if (frozen) return frozen;
  throw new UserError(
    `Filen ${file} är inte som den frystes: den är avbruten eller ändrad för hand. Hämta tillbaka den ur git, eller ta bort den för att räkna på nytt.`,
  );
}

async function counted(year: number, settings: Settings): Promise<FrozenYear> {
  const facts = await gatherYear(year, settings);
  const { figures } = countYear(facts);
  const stated = statedYear(
    year,
    settings,
    figures.map(({ id }) => id),
  );
  const { through, begins, catalog } = facts;
  return freezeYear({
    year,
    through,
    begins,
    frozen: settings.today,
    commit: commitWords(commitOf(settings.content)),
    example: [...catalog.issues, ...catalog.meetings, ...catalog.entries].some((each) => each.example) || undefined,
    ...countYear(facts, stated),
    words: stated?.words ?? [],
    document: stated?.document,
  });
}

function statedYear(year: number, settings: Settings, ids: readonly string[]): StatedYear | undefined {
  const name = `${year}-stated.yaml`;
  const file = path.join(folderOf(settings), name);
  if (!existsSync(file)) return undefined;
  const { stated, problems } = readStated({ path: `report/${name}`, text: readFileSync(file, 'utf8') }, ids);
  if (problems.length > 0) throw new ContentError(problems);
  return stated;
}
