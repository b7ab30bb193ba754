import type { Database } from './sqlite.ts';

/** Why something is sent about a meeting: to ask, to ask once more, because it is off, or because somebody has left. */
export type InvitationPurpose = 'invite' | 'remind' | 'cancel' | 'withdraw';

/** A mailing about a meeting, and what it told. */
export interface InvitationFacts {
  mailing: string;
  meeting: string;
  /** Of the event: the same as long as the meeting lives. */
  uid: string;
  /** Of the event: raised when it is moved or cancelled. */
  sequence: number;
  purpose: InvitationPurpose;
  /** When and where, in one form: what may not change without a move. */
  told: string;
  /** The day of the meeting. */
  day: string;
}

/** One that has been begun, as the ledger has it. */
export interface SentInvitation extends InvitationFacts {
  hash: string;
  isSettled: boolean;
}

/** Puts on record what a mailing will tell, before it begins. One that has begun is left as it is. */
export function putInvitation(
  database: Database,
  { mailing, meeting, uid, sequence, purpose, told, day }: InvitationFacts,
): void {
  database
    .prepare(
      `INSERT INTO invitations (mailing, meeting, uid, sequence, purpose, told, day) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET uid = excluded.uid, told = excluded.told, day = excluded.day
       WHERE mailing NOT IN (SELECT id FROM mailings)`,
    )
    .run(mailing, meeting, uid, sequence, purpose, told, day);
}

/** Everything that has been sent about a meeting, the first one first. */
export function sentInvitations(database: Database, meeting: string): SentInvitation[] {
  const rows = database
    .prepare(
      `SELECT mailing, meeting, uid, sequence, purpose, told, day, hash, settled IS NOT NULL AS isSettled
       FROM invitations JOIN mailings ON mailings.id = mailing WHERE meeting = ? ORDER BY started, mailing`,
    )
    .all(meeting) as unknown as (Omit<SentInvitation, 'isSettled'> & { isSettled: number })[];
  return rows.map((row) => ({ ...row, isSettled: row.isSettled === 1 }));
}

/** What a mailing was about; undefined when that was no meeting. */
export function invitationOf(database: Database, mailing: string): InvitationFacts | undefined {
  return database
    .prepare('SELECT mailing, meeting, uid, sequence, purpose, told, day FROM invitations WHERE mailing = ?')
    .get(mailing) as InvitationFacts | undefined;
}

/** The meeting whose invitations bear a UID; undefined when none of ours does. */
export function meetingWithUid(database: Database, uid: string): string | undefined {
  const sql =
    'SELECT meeting FROM invitations JOIN mailings ON mailings.id = mailing WHERE uid = ? ORDER BY mailing LIMIT 1';
  const row = database.prepare(sql).get(uid) as { meeting: string } | undefined;
  return row?.meeting;
}

/** Where somebody stands with one mailing about a meeting. */
export interface InvitationDelivery {
  address: string;
  unit: string;
  mailing: string;
  sequence: number;
  purpose: InvitationPurpose;
  /** Whether the person may have got it: sent, uncertain, or interrupted in the middle. */
  isGot: boolean;
}

/** All deliveries about a meeting to people whose address is still known, in the order in which they were begun. */
export function invitationDeliveries(database: Database, meeting: string): InvitationDelivery[] {
  const rows = database
    .prepare(
      `SELECT address, unit, deliveries.mailing, sequence, purpose, status IN ('sent', 'uncertain', 'claimed') AS isGot
       FROM deliveries JOIN invitations USING (mailing)
       WHERE meeting = ? AND address LIKE '%@%' ORDER BY claimed, deliveries.mailing`,
    )
    .all(meeting) as unknown as (Omit<InvitationDelivery, 'isGot'> & { isGot: number })[];
  return rows.map((row) => ({ ...row, isGot: row.isGot === 1 }));
}

/** Somebody who has been invited and not been told that it is off. */
export interface InvitedPerson {
  address: string;
  unit: string;
  /** Of the newest invitation that the person has got. */
  sequence: number;
}

/** Who is invited to a meeting, by what has reached them, by address. */
export function invitedPeople(deliveries: readonly InvitationDelivery[]): Map<string, InvitedPerson> {
  const invited = new Map<string, InvitedPerson>();
  for (const { address, unit, sequence, purpose, isGot } of deliveries) {
    if (!isGot || purpose === 'remind') continue;
    if (purpose === 'invite') invited.set(address, { address, unit, sequence });
    else invited.delete(address);
  }
  return invited;
}
