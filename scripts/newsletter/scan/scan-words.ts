import type { IsoDate } from '../../../src/model/dates.ts';
import { formatDate } from '../../../src/model/dates.ts';
import { hostOf } from '../../../src/model/way-to-source.ts';
import { onTerminal } from '../../inbox/on-terminal.ts';
import type { Candidate, Gathered } from './candidate.ts';
import type { SilentFeed } from './feed-memory.ts';
import type { ListedSource } from './read-feed-list.ts';
import type { Weighed } from './weigh-candidates.ts';

/** A candidate on one line, as it is chosen. */
export const candidateLine = ({ title, address }: Candidate): string =>
  onTerminal(title, 160) || '(vad det heter står inte)' + ` ${hostOf(address)}`;

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
  }: {
    gathered: readonly Gathered[];
    silent: readonly SilentFeed[];
    pages: readonly ListedSource[];
    since: IsoDate | undefined;
  },
): string[] {
  const { fresh, known, opaque, old, blocked, leftOut } = weighed;
  const faults = gathered.filter(({ fault }) => fault);
  const counts = [
    ...(old > 0 ? [`${old} är äldre än ${since ? formatDate(since) : ''} (visa också dem: --all)`] : []),
    ...(blocked > 0 ? [`${blocked} leder till webbplatser som portalen aldrig länkar till`] : []),
    ...(leftOut > 0 ? [`${leftOut} länkar är inget att läsa: avregistrering, sociala medier, startsidor`] : []),
  ];
  return [
    fresh.length > 0 ? `Nytt att välja bland (${fresh.length}):` : 'Inget nytt att välja bland.',
    ...fresh.flatMap((candidate, index) => [
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
    ...part('Tysta källor', silent.map(silentWords)),
    ...part(
      'Har inget flöde som vi känner till. Titta själv',
      pages.map(({ name, page }) => `${onTerminal(name)} ${page ?? ''}`),
    ),
  ];
}

const part = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${heading}:`, ...lines.map((line) => `  ${line}`)] : [];

function silentWords({ name, newest, failing }: SilentFeed): string {
  const last = newest ? `Det senaste är från ${formatDate(newest)}.` : '';
  return failing
    ? `${onTerminal(name)} – har inte gått att läsa sedan ${formatDate(failing)}. ${last}`.trim()
    : `${onTerminal(name)} – ${last}`;
}
