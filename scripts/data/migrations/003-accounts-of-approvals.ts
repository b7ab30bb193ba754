/** Who sat at the computer when a letter was approved, and who sent it: what can be compared of the two persons. */
export const accountsOfApprovals = `
  -- The user of the operating system, by a keyed hash: it is only compared.
  ALTER TABLE approvals ADD COLUMN account TEXT;
  -- Who sent the letter on this approval, and whether it was the same user of the operating system (null: not known).
  ALTER TABLE approvals ADD COLUMN sender TEXT;
  ALTER TABLE approvals ADD COLUMN same_account INTEGER;
`;
