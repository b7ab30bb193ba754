import { formatDate, type IsoDate } from '../../../src/model/dates.ts';
import { hostOf } from '../../../src/model/way-to-source.ts';
import { onTerminal } from '../../inbox/on-terminal.ts';
import type { Candidate, Gathered } from './candidate.ts';
import type { SilentFeed } from './feed-memory.ts';
import type { ListedSource } from './read-feed-list.ts';
import type { Weighed } from './weigh-candidates.ts';

/** A candidate on one line, as it is chosen. */
export const candidateLine = ({ title, address }: Candidate): string =>
  onTerminal(title, 160) || `(vad det heter står inte) ${hostOf(address)}`;

/** Who, when and where, below it. */
export const candidateFacts = ({ publisher, date, address }: Candidate): string =>
  [onTerminal(publisher), date ? formatDate(date) : 'utan datum', onTerminal(address, 300)].filter(Boolean).join(' · ');

/** What was found: first what to choose from, then what was not taken, and why. */
export function scanWords(
  weighed: Weighed,
  {
    gathered,
    silent,
    pages,
    since,
    isAsked,
  }: {
    gathered: readonly Gathered[];
    silent: readonly SilentFeed[];
    pages: readonly ListedSource[];
    since: IsoDate | undefined;
    /** What is new is chosen from a list of its own below. */
    isAsked: boolean;
  },
): string[] {
  const { fresh, known, opaque, old, blocked, leftOut } = weighed;
  const faults = gathered.filter(({ fault }) => fault);
  const counts = [
    ...(old > 0 ? [`${old} är äldre än ${since ? formatDate(since) : ''} (visa också dem: --all)`] : []),
    ...(blocked > 0 ? [`${blocked} leder till webbplatser som portalen aldrig länkar till`] : []),
    ...(leftOut > 0
      ? [
          `${leftOut} ${leftOut === 1 ? 'länk' : 'länkar'} är inget att läsa: avregistrering, sociala medier, startsidor`,
        ]
      : []),
  ];
  return [
    fresh.length === 0
      ? 'Inget nytt att välja bland.'
      : isAsked
        ? `${fresh.length} nya att välja bland, i listan längst ner.`
        : `Nytt att välja bland (${fresh.length}):`,
    ...(isAsked ? [] : fresh).flatMap((candidate, index) => [
      `${String(index + 1).padStart(3)}. ${candidateLine(candidate)}`,
      `     ${candidateFacts(candidate)}`,
    ]),
    ...part(
      `Finns redan (${known.length}), läggs inte till`,
      known.map(({ candidate, place }) => `${candidateLine(candidate)} – ${place}`),
    ),
    ...part(
      `Säger inte vart de leder (${opaque.length}). Öppna länken i mejlet, kopiera adressen ur webbläsaren och skriv: npm run newsletter -- tip ADRESS "varför"`,
      opaque.map((each) => `${candidateLine(each)} (${hostOf(each.address)})`),
    ),
    ...part('Inte med', counts),
    ...part(
      'Gick inte att läsa',
      faults.map(({ name, fault }) => `${onTerminal(name)} – ${fault}`),
    ),
    ...part(
      'Flöden som har flyttat. Byt adressen i content/sources.opml',
      gathered.flatMap(({ name, moved }) => (moved ? [`${onTerminal(name)} – ${onTerminal(moved, 300)}`] : [])),
    ),
    ...part('Tysta källor', silent.map(silentWords)),
    ...part(
      'Har inget flöde som vi känner till. Titta själv',
      pages.map(({ name, page }) => `${onTerminal(name)} ${page ?? ''}`),
    ),
  ];
}

/** Of what is not to be acted on, enough to see what it is. */
const MOST_LINES = 30;

function part(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    '',
    `${heading}:`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … och ${more} till`] : []),
  ];
}

function silentWords({ name, newest, failing }: SilentFeed): string {
  const last = newest ? `Det senaste är från ${formatDate(newest)}.` : '';
  return failing
    ? `${onTerminal(name)} – har inte gått att läsa sedan ${formatDate(failing)}. ${last}`.trim()
    : `${onTerminal(name)} – ${last}`;
}
