import { formatDate } from '../model/dates.ts';
import { absolute } from '../model/links.ts';
import { textInline } from '../newsletter/blocks.ts';
import type { Paper, PaperBlock, Pictures } from '../paper/paper.ts';
import type { Site } from '../site.ts';
import type { FrozenYear } from './frozen-year.ts';
import { coveragePart, coveredWords } from './parts/coverage-part.ts';
import { gapsPart, methodPart } from './parts/gaps-part.ts';
import { guidelinePart } from './parts/guideline-part.ts';
import { lettersPart } from './parts/letters-part.ts';
import { meetingsPart } from './parts/meetings-part.ts';
import { questionsPart } from './parts/questions-part.ts';
import { roundsPart } from './parts/rounds-part.ts';
import { textsPart } from './parts/texts-part.ts';
import { trainingPart } from './parts/training-part.ts';
import { statedNote, statedWords } from './report-part.ts';
import { partHeading, points, prose } from './report-blocks.ts';
import { toldYear, type Told } from './told-year.ts';

/** The report of a frozen year, the same for every format, and its drawings. Says nothing that the frozen year does not. */
export function reportPaper(frozen: FrozenYear, site: Site): { paper: Paper; pictures: Pictures } {
  const told = toldYear(frozen);
  const parts = [
    lettersPart,
    meetingsPart,
    questionsPart,
    coveragePart,
    guidelinePart,
    roundsPart,
    textsPart,
    trainingPart,
    gapsPart,
    methodPart,
  ].map((make) => make(told));
  const title = `Nätverkets år ${frozen.year}`;
  return {
    paper: {
      title,
      language: 'sv',
      sender: { name: site.sender.name, tagline: site.city, accent: site.colours.accent },
      runningHead: `${title} · ${site.city}`,
      badges: [...(frozen.example ? ['Exempel'] : []), ...(isOver(frozen) ? [] : ['Året är inte slut'])],
      facts: [
        [textInline('Nätverket av kontaktpersoner mot våldsbejakande extremism')],
        [textInline(`Siffrorna frystes den ${formatDate(frozen.frozen)}`)],
      ],
      contents: true,
      blocks: [...inBrief(told), ...parts.flatMap(({ blocks }) => blocks)],
      foot: [],
      href: (address) => absolute(site.address, address),
    },
    pictures: Object.fromEntries(
      parts.flatMap(({ plots = {} }) =>
        Object.entries(plots).map(([name, svg]) => [name, new TextEncoder().encode(svg)]),
      ),
    ),
  };
}

const isOver = ({ year, through }: FrozenYear) => through === `${year}-12-31`;

/** What a board reads when it reads no more. */
function inBrief(told: Told): PaperBlock[] {
  const { phrase, frozen } = told;
  const { year, begins, document } = frozen;
  const hadBegun = begins !== undefined && begins.slice(0, 4) <= String(year);
  return [
    partHeading('korthet', 'Året i korthet'),
    ...prose(
      ...(frozen.example ? [phrase('made')] : []),
      ...(isOver(frozen) ? [] : [phrase('notOver')]),
      ...(hadBegun && begins > `${year}-01-01` ? [phrase('beganLate')] : []),
      ...(!hadBegun && document ? [phrase('beforePortal')] : []),
    ),
    points([
      [phrase('lettersSent'), ...statedWords(told, 'letters')].join(' '),
      phrase('meetingsHeld'),
      [phrase('questionsTotal'), ...statedNote(told, 'questions.total')].join(' '),
      [coveredWords(told), ...statedWords(told, 'coverage')].join(' '),
      ...(told.number('rounds.closed') ? [phrase('roundsClosed')] : []),
      phrase('textsPublished'),
    ]),
  ];
}
