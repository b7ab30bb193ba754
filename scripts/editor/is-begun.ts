import { SORTS } from '../new/sorts.ts';
import { isInHistory } from '../submit/in-history.ts';
import type { Value } from './api.ts';
import type { ContentPlace } from './content-place.ts';
import { valueAt } from './splice/apply-value.ts';

/** Files without a body are no drafts. */
const PLAIN = new Set(SORTS.filter(({ makes }) => makes === 'fields').map(({ schema }) => schema));

/**
 * Whether nobody but its editor has seen a file: a text that is a draft by its own word, and what has no word for it until it
 * has been sent in, or its question sent out.
 */
export async function isBegun({ path, sort }: ContentPlace, values: Value, content: string): Promise<boolean> {
  if (path.endsWith('.mdx')) return valueAt(values, ['status']) === 'draft';
  const maySay = PLAIN.has(sort.name) && values !== null && valueAt(values, ['sent']) === undefined;
  return maySay && !(await isInHistory(content, path));
}
