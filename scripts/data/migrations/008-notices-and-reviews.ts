/** Mailings of two new kinds: a notice of what cannot wait for the letter, and what is due for review, to functions. */
export const noticesAndReviews = `
  -- SQLite cannot change a CHECK: the table is made anew. Its deliveries refer to it all the while.
  PRAGMA defer_foreign_keys = ON;
  CREATE TEMP TABLE mailings_so_far AS SELECT * FROM mailings;
  DROP TABLE mailings;
  CREATE TABLE mailings (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (
      kind IN ('issue', 'confirmation', 'invitation', 'question', 'handover', 'notice', 'review')
    ),
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
`;
