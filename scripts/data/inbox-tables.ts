/** What the inbox has been told, so that the same mail read twice counts once. */
export const inboxTables = `
  CREATE TABLE handled_mail (
    mail TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    handled TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE bounces (
    mail TEXT NOT NULL,
    address TEXT NOT NULL,
    hard INTEGER NOT NULL,
    status TEXT,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (mail, address)
  ) STRICT, WITHOUT ROWID;
`;
