/** What the inbox has been told, so that the same mail read twice counts once. Days are ISO dates of Stockholm. */
export const inboxTables = `
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
