import { parseContent } from '../../src/model/parse-content.ts';
import type { Poll } from '../../src/model/poll.ts';
import { readContent } from '../../src/read-content.ts';
import type { Settings } from '../../src/settings.ts';

/** The questions to the network, by id. One with a fault is left out: answers to it wait, and the others are counted. */
export async function knownPolls({ content }: Pick<Settings, 'content'>): Promise<ReadonlyMap<string, Poll>> {
  const raw = await readContent(content, (path) => path.startsWith('network/polls/'));
  const { polls } = parseContent(raw).everything;
  return new Map(polls.map(({ value }) => [value.id, value]));
}
