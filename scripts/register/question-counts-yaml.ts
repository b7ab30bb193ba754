import type { QuestionYear } from '../../src/model/question-type.ts';

/** The file of what is asked most, `content/network/question-counts.yaml`. */
export function questionCountsYaml(counted: string, years: readonly QuestionYear[]): string {
  return `# Frågor till nätverkets ledning. Skrivs av npm run register -- questions --write.
# Ändra inte för hand: nästa gång skrivs filen om. Här står aldrig vem som har frågat, eller om vad.
#
#   counted   dagen då frågorna räknades
#   atLeast   minst så många: alla tal är avrundade nedåt till jämna femtal. Det som det är färre än fem av står inte här
#   total     alla frågor under året. Summan, kinds och months saknas när de skulle röja ett tal under fem
#   types     frågorna efter vad de gäller (network/question-types.yaml)

counted: ${counted}
years:${years.length > 0 ? `\n${years.map(yearYaml).join('\n')}` : ' []'}
`;
}

function yearYaml({ year, total, types, kinds, months }: QuestionYear): string {
  const rows = <T extends { atLeast: number }>(name: string, parts: readonly T[], key: Exclude<keyof T, 'atLeast'>) =>
    parts.length === 0
      ? []
      : [`    ${name}:`, ...parts.map((part) => `      - { ${String(key)}: ${part[key]}, atLeast: ${part.atLeast} }`)];
  return [
    `  - year: ${year}`,
    ...(total === undefined ? [] : [`    total: ${total}`]),
    ...(types.length === 0 ? ['    types: []'] : rows('types', types, 'type')),
    ...rows('kinds', kinds, 'kind'),
    ...rows('months', months, 'month'),
  ].join('\n');
}
