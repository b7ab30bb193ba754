import { addMonths } from '../../src/model/dates.ts';
import { KIND_IDS, TALK_FORMATS, type Kind } from '../../src/model/kinds.ts';
import { LONGEST_POLL_ID } from '../../src/model/poll.ts';
import type { Settings } from '../../src/settings.ts';
import { UserError } from '../user-error.ts';
import type { KnownValues } from './template-fields.ts';
import { idFromTitle } from '../../src/model/id-from-title.ts';
import type { Sort } from './sorts.ts';
import { articleTemplate, itemTemplate, yamlTemplate } from './templates.ts';

type Place = Pick<Settings, 'site' | 'today'>;

/** A file to write, by its path below the content folder. */
export interface NewFile {
  file: string;
  text: string;
}

/**
 * An article, a unit or a question to the network.
 * @param word how the editor named the sort: ”podd” tells a talk's format too
 * @param body the text, where it is written already
 * @throws UserError for a title that gives no address
 */
export function newFile(sort: Sort, word: string, title: string, place: Place, body?: string): NewFile {
  const id = idOf(title, sort);
  if (sort.makes === 'fields') return { file: `${sort.place}/${id}.yaml`, text: fieldsOf(sort, title) };
  return {
    file: `${sort.place}/${id}.mdx`,
    text: articleTemplate(sort.schema, knownOf(sort, word, title, place), body),
  };
}

/** An item to paste into one of the lists. */
export function newItem(sort: Sort, name: string, { today }: Place): string {
  const known = { id: idOf(name, sort), [NAMES[sort.schema] ?? 'name']: name };
  return itemTemplate(sort, CHECKED.has(sort.schema) ? { ...known, checked: today } : known);
}

/** True for the seven kinds of entry; a meeting is an article but no entry. */
export const isKind = (schema: string): schema is Kind => (KIND_IDS as string[]).includes(schema);

/** Lists whose items say when somebody last looked. */
const CHECKED = new Set(['contacts', 'laws']);

/** Where the name of an item or a file of fields is not called `name`. */
const NAMES: Record<string, string> = { glossary: 'term', guideline: 'title', polls: 'question' };

const fieldsOf = ({ schema }: Sort, title: string): string =>
  yamlTemplate(schema, { [NAMES[schema] ?? 'name']: title });

function knownOf(sort: Sort, word: string, title: string, { today, site }: Place): KnownValues {
  const known = { title, published: today, owner: site.sender.name, status: 'draft' };
  if (!isKind(sort.schema)) return known;
  const format = sort.schema === 'talks' ? formatOf(word) : undefined;
  return { ...known, reviewBy: addMonths(today, site.reviewMonths[sort.schema]), ...(format && { format }) };
}

/** ”podd” and ”podcast” say which format; ”föredrag” is the word for all of them, so it says nothing. */
function formatOf(word: string): string | undefined {
  const lower = word.toLocaleLowerCase('sv');
  return Object.entries(TALK_FORMATS).find(
    ([id, name]) => id !== 'talk' && [id, name.toLocaleLowerCase('sv')].includes(lower),
  )?.[0];
}

function idOf(title: string, { schema, words }: Sort): string {
  const id = schema === 'polls' ? idFromTitle(title, LONGEST_POLL_ID) : idFromTitle(title);
  if (id) return id;
  throw new UserError(`Skriv en titel också, till exempel: npm run new -- ${words[0]} "Vad skyddar unga?"`);
}
