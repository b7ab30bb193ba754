/** How many questions of each type have come, from which kind of unit, in which month. There is no place for who asked, or what. */
export const countedQuestions = `
  CREATE TABLE question_counts (
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
    -- An id of content/network/question-types.yaml.
    type TEXT NOT NULL,
    unit_kind TEXT NOT NULL CHECK (unit_kind IN ('forvaltning', 'bolag')),
    number INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (month, type, unit_kind)
  ) STRICT, WITHOUT ROWID;
`;
