import type { SearchState } from '../../search/address.ts';
import type { Answer } from '../../search/find.ts';
import type { SearchIndex } from '../../search/open-index.ts';
import type { Query } from '../../search/query.ts';
import type { TermWords, TopicWords } from '../../search/word-list.ts';

/** Everything that is known of a search when it is answered. */
export interface AnsweredSearch {
  query: Query;
  state: SearchState;
  answer: Answer;
  index: SearchIndex;
  /** What the glossary says of what was asked. */
  terms: readonly TermWords[];
  /** The topics, which are fetched only where nothing was found. */
  topics(): Promise<readonly TopicWords[]>;
  /** How many pages of each kind there are, whatever kind is chosen. */
  kinds: Readonly<Record<string, number>>;
}
