import { changesIn } from '../../model/change.ts';
import { formatDate } from '../../model/dates.ts';
import { links } from '../../model/links.ts';
import { figuresFrom, type Counted } from '../figure.ts';
import { isInYear, type YearFacts } from '../year-facts.ts';

const OUTCOMES = {
  sent: 'Mottagare som e-postservern tog emot brevet till. Det kan ha kommit tillbaka senare.',
  refused: 'Mottagare som e-postservern sa nej till.',
  uncertain: 'Mottagare där förbindelsen bröts, så att ingen vet om servern tog emot brevet.',
} as const;
const NAMES = Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[];
const UNSENT = 'Utskicket står inte i registret på den här datorn.';

/** The year's letters by the day they were sent, and how each sending went. A letter that was taken back later was sent all the same. */
export function countLetters(facts: YearFacts): Counted {
  const { catalog, site, register, through } = facts;
  const sent = catalog.issues.filter((issue) => isInYear(facts, issue.sent)).toReversed();
  const dropped = catalog.issues.filter((issue) => !issue.sent && isInYear(facts, issue.withdrawn?.date));
  const figure = figuresFrom('content/newsletters, raden sent', through);
  const notices = changesIn(catalog.entries).filter(({ change }) => isInYear(facts, change.noticed));
  const noticed = figuresFrom('Texternas rader under changes, noticed', through);
  const went = figuresFrom('Registret, npm run newsletter -- status BREV --json', through);
  return {
    figures: [
      figure('letters.sent', sent.length, 'Informationsbrev som skickades under året.'),
      figure('letters.aim', site.issuesPerYear, 'Brev som det är tänkt att bli på ett helt år.', {
        note: 'Antalet står i src/site.ts, issuesPerYear.',
      }),
      figure(
        'letters.withdrawn',
        sent.filter(({ status }) => status === 'withdrawn').length,
        'Brev som skickades under året och som senare drogs tillbaka.',
      ),
      figure('letters.dropped', dropped.length, 'Brev som drogs tillbaka under året innan de skickades.'),
      noticed('notices.sent', notices.length, 'Meddelanden om ändrade texter som skickades under året, utöver breven.'),
      ...NAMES.map((outcome) => {
        const counts = sent.map(({ id }) => register?.deliveries.get(id)?.[outcome]);
        const isKnown = !counts.includes(undefined);
        return went(
          `letters.${outcome}To`,
          isKnown ? counts.reduce<number>((sum, each) => sum + (each ?? 0), 0) : undefined,
          `${OUTCOMES[outcome]} Alla årets brev tillsammans.`,
          { note: isKnown ? undefined : UNSENT },
        );
      }),
      ...sent.flatMap(({ id }) =>
        NAMES.map((outcome) =>
          went(`letter.${id}.${outcome}`, register?.deliveries.get(id)?.[outcome], OUTCOMES[outcome], {
            note: register?.deliveries.has(id) ? undefined : UNSENT,
          }),
        ),
      ),
    ],
    rows: sent.map(({ id, title, sent: day, withdrawn }) => ({
      id,
      name: title,
      day,
      href: links.issue(id),
      facts: withdrawn ? [`Tillbakadraget ${formatDate(withdrawn.date)}.`] : [],
    })),
  };
}
