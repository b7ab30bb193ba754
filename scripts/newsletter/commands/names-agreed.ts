/** Says that those in a letter or a tip who are contact persons want to be named. */
export const NAMES_AGREED = {
  'names-agreed': { about: 'de kontaktpersoner som nämns har själva sagt ja till det' },
} as const;
