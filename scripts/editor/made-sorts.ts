import { CONTENT_SCHEMAS } from '../schemas/content-schemas.ts';
import { SORTS } from '../new/sorts.ts';
import type { MadeSort } from './api.ts';

const ASKED: Readonly<Record<string, string>> = {
  newsletters: 'Nummer, till exempel 2027-1',
  units: 'Namn',
  polls: 'Fråga',
  glossary: 'Ordet',
  topics: 'Namn',
  audiences: 'Namn',
  contacts: 'Namn',
  laws: 'Namn',
  partners: 'Namn',
};

/** What can be made anew, as `npm run new` makes it. */
export const madeSorts = (): MadeSort[] =>
  SORTS.map(({ schema, place, makes, list }) => ({
    sort: schema,
    name: list ? 'Ansvar' : CONTENT_SCHEMAS.find(({ name }) => name === schema)!.title,
    makes: makes === 'item' ? 'item' : 'file',
    ...(makes === 'item' && { path: place }),
    titleLabel: ASKED[schema] ?? 'Rubrik',
    isDraft: makes === 'article' || makes === 'issue',
    isTitleOptional: makes === 'issue',
  }));
