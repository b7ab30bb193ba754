/** Questions to the network: mailings of two new kinds, and what somebody answered until the question is closed and counted. */
export const polls = `
  -- SQLite cannot change a CHECK: the table is made anew. Its deliveries refer to it all the while.
  PRAGMA defer_foreign_keys = ON;
  CREATE TEMP TABLE mailings_so_far AS SELECT * FROM mailings;
  DROP TABLE mailings;
  CREATE TABLE mailings (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('issue', 'confirmation', 'invitation', 'question', 'handover')),
    hash TEXT NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    started TEXT NOT NULL,
    settled TEXT
  ) STRICT, WITHOUT ROWID;
  INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled)
    SELECT id, kind, hash, subject, preheader, html, text, started, settled FROM mailings_so_far;
  DROP TABLE mailings_so_far;

  -- What somebody answered: the digit of an answer, or a number. The last one counts, by the day and hour of the mail.
  CREATE TABLE poll_answers (
    mailing TEXT NOT NULL REFERENCES mailings (id),
    address TEXT NOT NULL,
    answer INTEGER NOT NULL,
    written TEXT NOT NULL,
    closed TEXT,
    PRIMARY KEY (mailing, address)
  ) STRICT, WITHOUT ROWID;
`;
