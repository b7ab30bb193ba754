import type { IsoDate } from '../../src/model/dates.ts';
import type { Recipient } from './person.ts';
import type { Database } from './sqlite.ts';

/** A role that ends because somebody gets another or leaves: what is kept of it has no name. */
export type PastRole = Pick<Recipient, 'unit' | 'role' | 'since'> & { until: IsoDate };

/** What is kept when somebody's role ends or changes. That somebody subscribed is not kept. */
export function endedRole(known: Recipient, next: Recipient | undefined, today: IsoDate): PastRole | undefined {
  if (known.role === 'subscriber' || (next?.role === known.role && next.unit === known.unit)) return undefined;
  return { unit: known.unit, role: known.role, since: known.since, until: today };
}

/** Keeps that roles were filled. There is no way to put a name or an address here. */
export function putPastRoles(database: Database, roles: readonly PastRole[]): void {
  const put = database.prepare('INSERT INTO past_roles (unit, role, since, until) VALUES (?, ?, ?, ?)');
  for (const { unit, role, since, until } of roles) put.run(unit, role, since, until);
}

/** Every role that has ended, the last one first. Whose it was is not kept. */
export function pastRoles(database: Database): PastRole[] {
  const sql = 'SELECT unit, role, since, until FROM past_roles ORDER BY until DESC';
  return database.prepare(sql).all() as unknown as PastRole[];
}
