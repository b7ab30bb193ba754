/** The word for a round. */
export const ROUND = {
  name: 'OMGÅNG',
  about: 'omgångens år och nummer (annars den som är öppen)',
  example: '2026-1',
  optional: true,
  read: (given: string) => given.replace(/^.*[\\/]/, '').replace(/\.yaml$/, ''),
  choices: async () => (await import('../round/round-desk.ts')).roundChoices(),
} as const;
