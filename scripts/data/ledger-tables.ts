/** What was sent to whom, and how it went. Moments are ISO 8601 in UTC with milliseconds. */
export const ledgerTables = `
  -- An issue, a confirmation round or an invitation, with its words as they were when the first claim was made.
  CREATE TABLE mailings (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('issue', 'confirmation', 'invitation')),
    hash TEXT NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    started TEXT NOT NULL,
    settled TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE approvals (
    mailing TEXT NOT NULL,
    hash TEXT NOT NULL,
    approver TEXT NOT NULL,
    approved TEXT NOT NULL
  ) STRICT;

  -- One row per mailing and recipient, committed before the SMTP dialogue (design rule 5).
  CREATE TABLE deliveries (
    mailing TEXT NOT NULL REFERENCES mailings (id),
    address TEXT NOT NULL,
    unit TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('claimed', 'sent', 'deferred', 'refused', 'uncertain')),
    message_id TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    claimed TEXT NOT NULL,
    settled TEXT,
    next_try TEXT,
    code INTEGER,
    words TEXT,
    PRIMARY KEY (mailing, address)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_by_status ON deliveries (mailing, status);
`;
