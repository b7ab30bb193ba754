import { KIND_IDS, KINDS, TALK_FORMATS } from '../../src/model/kinds.ts';

/** What `npm run new` can make: a file of its own, or an item to paste into a list. */
export interface Sort {
  /** Name of the content schema (`scripts/schemas/content-schemas.ts`). */
  schema: string;
  /** Words that name it, English and Swedish, the one to show first. */
  words: readonly string[];
  /** Folder below the content folder for files; the file of the list for items. */
  place: string;
  /** The list that an item stands in, where its file has a head of its own. */
  list?: string;
  makes: 'article' | 'issue' | 'fields' | 'item';
}

/** The words an editor may use, besides the kind's own: its folder and what the portal calls it. */
const WORDS: Record<(typeof KIND_IDS)[number], readonly string[]> = {
  research: ['forskning', 'studie'],
  reports: ['rapport', 'report'],
  talks: ['föredrag', 'talk', ...Object.values(TALK_FORMATS), ...Object.keys(TALK_FORMATS), 'poddar'],
  guidance: ['vägledning'],
  outlook: ['omvärld'],
  training: ['utbildning'],
  questions: ['fråga', 'question', 'frågor'],
};

const articles = KIND_IDS.map((kind): Sort => ({
  schema: kind,
  place: kind,
  makes: 'article',
  words: [...WORDS[kind], kind, KINDS[kind].one, KINDS[kind].many],
}));

export const SORTS: readonly Sort[] = [
  ...articles,
  {
    schema: 'newsletters',
    place: 'newsletters',
    makes: 'issue',
    words: ['brev', 'issue', 'newsletter', 'newsletters', 'issues', 'informationsbrev'],
  },
  { schema: 'meetings', place: 'network/meetings', makes: 'article', words: ['möte', 'meeting', 'meetings', 'möten'] },
  {
    schema: 'units',
    place: 'network/units',
    makes: 'fields',
    words: ['enhet', 'unit', 'units', 'enheter', 'förvaltning', 'bolag'],
  },
  {
    schema: 'polls',
    place: 'network/polls',
    makes: 'fields',
    words: ['nätverksfråga', 'poll', 'polls', 'nätverksfrågor'],
  },
  { schema: 'topics', place: 'topics.yaml', makes: 'item', words: ['ämne', 'topic', 'topics', 'ämnen'] },
  {
    schema: 'audiences',
    place: 'audiences.yaml',
    makes: 'item',
    words: ['målgrupp', 'audience', 'audiences', 'målgrupper'],
  },
  {
    schema: 'glossary',
    place: 'glossary.yaml',
    makes: 'item',
    words: ['ord', 'term', 'terms', 'glossary', 'ordlista'],
  },
  {
    schema: 'contacts',
    place: 'contacts.yaml',
    makes: 'item',
    words: ['kontaktväg', 'contact', 'contacts', 'kontaktvägar'],
  },
  { schema: 'laws', place: 'laws.yaml', makes: 'item', words: ['lag', 'law', 'laws', 'lagar'] },
  {
    schema: 'partners',
    place: 'network/partners.yaml',
    makes: 'item',
    words: ['part', 'partner', 'partners', 'parter'],
  },
  {
    schema: 'guideline',
    place: 'network/guideline.yaml',
    list: 'responsibilities',
    makes: 'item',
    words: ['ansvar', 'responsibility', 'responsibilities'],
  },
];

/** The sort that a word names; undefined for a word that names none. */
export function findSort(word: string): Sort | undefined {
  const wanted = word.trim().toLocaleLowerCase('sv');
  return SORTS.find(({ words }) => words.some((each) => each.toLocaleLowerCase('sv') === wanted));
}
