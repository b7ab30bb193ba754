/** What invitations said of their meetings, and what those who got them have answered. */
export const invitations = `
  -- A mailing about a meeting, with when and where as it was told (JSON). Nothing of a person.
  CREATE TABLE invitations (
    mailing TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('invite', 'remind', 'cancel', 'withdraw')),
    told TEXT NOT NULL,
    -- The day of the meeting: until then its deliveries keep the address of somebody who leaves the register.
    day TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX invitations_by_meeting ON invitations (meeting);
  CREATE INDEX invitations_by_uid ON invitations (uid);

  -- The last answer of each person. It holds for the invitation of its sequence alone.
  CREATE TABLE meeting_answers (
    meeting TEXT NOT NULL,
    address TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'tentative', 'counter')),
    -- By the clock of who answered, so that an older answer read later changes nothing.
    given TEXT NOT NULL,
    noted TEXT NOT NULL,
    PRIMARY KEY (meeting, address)
  ) STRICT, WITHOUT ROWID;
`;
