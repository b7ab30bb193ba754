import { parseContent } from '../../src/model/parse-content.ts';
import { readContent } from '../../src/read-content.ts';
import type { Settings } from '../../src/settings.ts';

/** How many times each meeting has been moved, by id. One with a fault is left out: what was last sent of it counts. */
export async function knownMoves({ content }: Pick<Settings, 'content'>): Promise<ReadonlyMap<string, number>> {
  const raw = await readContent(content, (path) => path.startsWith('network/meetings/'));
  const { meetings } = parseContent(raw).everything;
  return new Map(meetings.map(({ value }) => [value.id, value.moved.length]));
}
