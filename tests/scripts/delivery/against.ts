import { madeUpRecipients } from '../../support/made-up-mail.ts';
import { hostileServer, type Behaviour } from './hostile-server.ts';
import { relay, runMailing } from './run.ts';

export const FIRST = 'person0@exempelstad.example';
export const THREE = madeUpRecipients(3).map(({ address }) => address);

/** Runs three recipients against a server and tells what it got. */
export async function against(behaviour: Behaviour, options: Parameters<typeof runMailing>[1] = {}, more = {}) {
  const server = await hostileServer(behaviour);
  const result = await runMailing(relay(server.port, more), options);
  return { ...result, ...server, taken: server.taken.toSorted() };
}
