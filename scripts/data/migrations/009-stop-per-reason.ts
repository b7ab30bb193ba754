/** A person may be stopped for several reasons at once: who has ended the letter may also have a mailbox that is gone. */
export const stopPerReason = `
  -- SQLite cannot change a key: the table is made anew.
  CREATE TEMP TABLE stops_so_far AS SELECT * FROM suppressions;
  DROP TABLE suppressions;
  CREATE TABLE suppressions (
    person TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced', 'complained', 'forgotten')),
    since TEXT NOT NULL,
    -- What the server said, without addresses, and the mailing that it was said of.
    words TEXT,
    source TEXT,
    -- 1 until the network lead says yes: no report by itself stops a contact person.
    proposed INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1)),
    PRIMARY KEY (person, reason)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO suppressions (person, reason, since, words, source, proposed)
    SELECT person, reason, since, words, source, proposed FROM stops_so_far;
  DROP TABLE stops_so_far;
`;
