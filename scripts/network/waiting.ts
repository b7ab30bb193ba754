import type { BacklogItem } from '../../src/model/series.ts';
import type { NetworkContent } from './network-content.ts';

/** The meeting whose agenda has a proposed item; a cancelled one has taken nothing up. */
export const takenUpAt = ({ meetings }: Pick<NetworkContent, 'meetings'>, id: string) =>
  meetings.find(({ agenda, cancelled }) => !cancelled && agenda.some((item) => item.id === id));

/** The proposed items that no meeting has on its agenda, the oldest first. */
export const waiting = (content: NetworkContent): BacklogItem[] =>
  content.backlog.filter(({ id }) => !takenUpAt(content, id)).toSorted((a, b) => a.proposed.localeCompare(b.proposed));
