/** Who gets mail, what was sent to whom, and what came back. It has been used: never change it. */
export const registerLedgerInbox = `
  CREATE TABLE recipients (
    address TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('contact', 'deputy', 'subscriber')),
    since TEXT NOT NULL,
    confirmed TEXT
  ) STRICT, WITHOUT ROWID;

  -- Who must not be mailed, by a keyed hash of the address: it outlives the recipient, and an import cannot undo it.
  CREATE TABLE suppressions (
    person TEXT PRIMARY KEY,
    reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced', 'complained', 'forgotten')),
    since TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- That a role was filled, without a name: what is left of somebody who has gone.
  CREATE TABLE past_roles (
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL
  ) STRICT;

  -- What the database must remember of itself: the key of the hashes, where it lies.
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

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

  -- A mail by a keyed hash of what identifies it, and where it belongs once it has been moved.
  CREATE TABLE handled_mail (
    mail TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('handled', 'unclear')),
    handled TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What came back of a delivery: one row, however many reports tell of it.
  CREATE TABLE bounces (
    mailing TEXT NOT NULL,
    address TEXT NOT NULL,
    hard INTEGER NOT NULL,
    status TEXT,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (mailing, address)
  ) STRICT, WITHOUT ROWID;

  -- What we answer, in the same commit as what it tells of. Once sent, only that somebody was answered that day is kept.
  CREATE TABLE answers (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    address TEXT,
    answer TEXT,
    PRIMARY KEY (person, day)
  ) STRICT, WITHOUT ROWID;
`;
