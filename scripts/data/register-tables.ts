/** Who gets mail and why. Dates are ISO dates of Stockholm; addresses lower case and ASCII. */
export const registerTables = `
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
`;
