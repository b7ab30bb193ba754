/** Says that those in a letter who are contact persons want to be named. */
export const NAMES_AGREED = {
  'names-agreed': { about: 'de kontaktpersoner som nämns i brevet har själva sagt ja till det' },
} as const;
