import type { DatabaseSync } from 'node:sqlite';
import type { PastRole } from '../register/plan-import.ts';

/** Keeps that roles were filled. There is no way to put a name or an address here. */
export function putPastRoles(database: DatabaseSync, roles: readonly PastRole[]): void {
  const put = database.prepare('INSERT INTO past_roles (unit, role, since, until) VALUES (?, ?, ?, ?)');
  for (const { unit, role, since, until } of roles) put.run(unit, role, since, until);
}
