import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ContentError } from '../../src/model/problem.ts';
import { personalIn } from '../../src/model/privacy.ts';
import { parseYaml } from '../../src/model/yaml.ts';
import type { Settings } from '../../src/settings.ts';
import { writeNew } from '../files/write-whole.ts';
import { idFromTitle } from '../../src/model/id-from-title.ts';
import { makeFile } from '../new/make.ts';
import { newItem } from '../new/new-file.ts';
import { SORTS } from '../new/sorts.ts';
import { UserError } from '../user-error.ts';
import type { MadeNew, NewRequest, Value } from './api.ts';
import { CallError } from './call.ts';
import { sortAt } from './content-place.ts';

/**
 * Makes a file as `npm run new` makes it, without what that explains, or says what a new item of a list is to hold at first.
 * @throws CallError for a title that gives no file name, and where there is such a file already
 */
export async function makeNew({ sort: schema, title }: NewRequest, settings: Settings): Promise<MadeNew> {
  const sort = SORTS.find((each) => each.schema === schema);
  if (!sort) throw new CallError(404, 'Det finns ingen sådan sort.');
  const words = title.replace(/\s+/g, ' ').trim();
  if (sort.makes === 'issue' ? !/^(?:|\d{1,2}|20\d{2}-\d{1,2})$/.test(words) : idFromTitle(words) === '')
    throw new CallError(422, sort.makes === 'issue' ? NO_NUMBER : NO_TITLE);
  refusePersonal(words);
  if (sort.makes === 'item') {
    const list = sort.list ? [sort.list] : [];
    return { path: sort.place, list, item: itemIn(newItem(sort, words, settings)) };
  }
  const { file, text } = await makeFile(sort, sort.words[0]!, words, settings).catch(
    sort.makes === 'issue' ? refused : taken,
  );
  if (!sortAt(file)) throw new CallError(422, noSuchName(path.basename(file, path.extname(file))));
  const same = await likeNamed(settings.content, file);
  if (same) throw taken(new UserError(`Filen finns redan: ${same}`));
  // A letter is the proposal of `newsletter draft`, whose comments are the places to fill.
  writeNew(path.join(settings.content, file), sort.makes === 'issue' ? text : withoutAdvice(text));
  return { path: file };
}

/** The title becomes the name of the file, and its address: those are seen, and kept, where nobody looks for such things. */
function refusePersonal(title: string): void {
  const found = [...new Set(personalIn(title, new Set()).map(([fault]) => fault))];
  if (found.length > 0)
    throw new CallError(
      422,
      `I titeln står ${found.join(' och ')}. Titeln blir filens namn och sidans adress, så där får det inte stå. Inget är gjort. Skriv en titel som säger vad det handlar om.`,
    );
}

const noSuchName = (name: string) =>
  `Ingen fil kan heta ”${name}”: Windows har det namnet för annat. Inget är gjort. Skriv en titel med fler ord.`;

const NO_TITLE = 'Skriv en titel med minst en bokstav eller siffra.';
const NO_NUMBER = 'Skriv år och nummer, till exempel 2027-1, eller lämna tomt för nästa brev.';

/** Why there is no proposal: the words say which letter stands in its way. */
function refused(error: unknown): never {
  throw error instanceof UserError || error instanceof ContentError ? new CallError(409, error.message) : error;
}

function taken(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  throw new CallError(
    409,
    'Det finns redan en text som heter så. Inget är ändrat. Sök upp den under ”Ändra något som finns”, eller skriv en annan rubrik.',
  );
}

/**
 * What the template says to those who write in the file itself is of no use in the form, which says it at each field; text
 * written by mistake in a comment would never be seen.
 */
const withoutAdvice = (text: string) =>
  text
    .replaceAll(/^#(?: .*)?\n/gm, '')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}\n*/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^---\n+/, '---\n')
    .replace(/\n+---\n/, '\n---\n')
    .replace(/^\n+/, '')
    .replace(/\s*$/, '\n')
    .replace(/\n---\n$/, '\n---\n\n');

/** A disk that makes no difference of case has the file already. */
async function likeNamed(content: string, file: string): Promise<string | undefined> {
  const names = await readdir(path.join(content, path.dirname(file))).catch(() => []);
  return names.find((name) => name.toLowerCase() === path.basename(file).toLowerCase());
}

const itemIn = (yaml: string): Value => (parseYaml(yaml, '').data as readonly Value[])[0]!;
