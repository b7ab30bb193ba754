/** Why somebody is stopped and who told, stops that are only proposed, stops that were lifted; what is looked up has an index. */
export const stopsWithCause = `
  -- What the server said, without addresses, and the mailing that it was said of.
  ALTER TABLE suppressions ADD COLUMN words TEXT;
  ALTER TABLE suppressions ADD COLUMN source TEXT;
  -- 1 until the network lead says yes: no report by itself stops a contact person.
  ALTER TABLE suppressions ADD COLUMN proposed INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1));

  -- A stop that the network lead has lifted: what it was, when it was lifted and why.
  CREATE TABLE lifted_stops (
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    words TEXT,
    source TEXT,
    lifted TEXT NOT NULL,
    note TEXT
  ) STRICT;

  CREATE INDEX deliveries_by_address ON deliveries (address);
  CREATE INDEX deliveries_by_message ON deliveries (message_id);
  -- The token of a Message-ID, which the envelope sender bears too: <mailing.token@domain>.
  CREATE INDEX deliveries_by_token ON deliveries (substr(message_id, length(mailing) + 3, 24));
  CREATE INDEX bounces_by_address ON bounces (address);
`;
