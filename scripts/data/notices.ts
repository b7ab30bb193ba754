import type { Database } from './sqlite.ts';

/** A notice that has begun to be sent. Moments are ISO 8601 in UTC. */
export interface Notice {
  id: string;
  subject: string;
  started: string;
  settled: string | null;
  /** When somebody was last written to. */
  last: string | null;
}

/** Every notice that has begun, the last first. */
export function allNotices(database: Database): Notice[] {
  return database
    .prepare(
      `SELECT id, subject, started, mailings.settled AS settled, max(claimed) AS last
       FROM mailings LEFT JOIN deliveries ON mailing = id WHERE kind = 'notice' GROUP BY id ORDER BY started DESC`,
    )
    .all() as unknown as Notice[];
}
