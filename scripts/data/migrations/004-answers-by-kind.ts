/** One answer a day of each kind, so that a question is not swallowed by another answer; what was done with a mail. */
export const answersByKind = `
  CREATE TABLE answers_by_kind (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT,
    answer TEXT,
    PRIMARY KEY (person, day, kind)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO answers_by_kind (person, day, kind, address, answer)
    SELECT person, day, 'ended', address, answer FROM answers;
  DROP TABLE answers;
  ALTER TABLE answers_by_kind RENAME TO answers;

  ALTER TABLE handled_mail RENAME COLUMN kind TO did;
`;
