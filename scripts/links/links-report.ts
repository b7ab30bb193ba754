import type { OutwardLink, OutwardPlace } from '../../src/model/outward-links.ts';
import type { LinkSighting } from './link-memory.ts';

type Kind = LinkSighting['kind'];

const HEADINGS: readonly (readonly [kind: Kind, heading: string])[] = [
  ['gone', 'Finns inte kvar. Sök upp den nya adressen hos utgivaren, eller ta bort adressen'],
  ['moved', 'Har flyttat. Öppna den nya adressen, och byt om det är samma text'],
  ['silent', 'Svarar inte. Prova själv om några dagar'],
  ['unsure', 'Kunde inte kontrolleras av ett program. Prova själv'],
];

/** What is not well, in words an editor can act on, by who answers for the text. */
export function linksReport(
  links: readonly OutwardLink[],
  seen: (address: string) => LinkSighting | undefined,
): string[] {
  const sightings = links.map((link) => ({ ...link, sighting: seen(link.address) }));
  const count = (kind: Kind) => sightings.filter(({ sighting }) => sighting?.kind === kind).length;
  const asked = sightings.filter(({ sighting }) => sighting).length;
  const parts = HEADINGS.flatMap(([kind, heading]) => {
    const found = sightings.filter(({ sighting }) => sighting?.kind === kind);
    if (found.length === 0) return [];
    const places = found.flatMap(({ address, places: all, sighting }) =>
      all.map((place) => ({ address, place, sighting: sighting! })),
    );
    const owners = [...Map.groupBy(places, ({ place }) => place.owner || 'Listor')].sort(([a], [b]) =>
      a.localeCompare(b, 'sv'),
    );
    return [
      '',
      `${heading} (${found.length}):`,
      ...owners.flatMap(([owner, rows]) => [
        `  ${owner}`,
        ...rows.flatMap(({ address, place, sighting }) => [
          `    ${placeWords(place)} ${address}`,
          `      ${whyWords(sighting)}`,
        ]),
      ]),
    ];
  });
  return [
    `${links.length} adresser: ${count('well')} leder rätt, ${count('moved')} har flyttat, ${count('gone')} finns inte kvar, ${count('silent')} svarar inte, ${count('unsure')} kunde inte kontrolleras${asked < links.length ? `, ${links.length - asked} är inte frågade än` : ''}.`,
    ...parts,
  ];
}

const placeWords = ({ file, line, field }: OutwardPlace) => `${file}:${line} ${field} –`;

/** Once is no proof: what was seen only today is told so. */
const whyWords = ({ kind, why, since, day }: LinkSighting): string =>
  (kind === 'gone' || kind === 'silent') && since === day
    ? `${why}. Sett bara i dag: kör igen en annan dag innan det räknas.`
    : `${why}${since && since !== day ? `, sedan ${since}` : ''}`;
