import { mayStandIn } from '../../model/edition.ts';
import { links } from '../../model/links.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { ShownMeeting } from '../../model/meeting-in-edition.ts';
import { UNIT_KINDS, type Unit } from '../../model/network.ts';
import { FEWEST_SHOWN } from '../../model/poll.ts';
import { figuresFrom, type Counted, type CountedFigure } from '../figure.ts';
import { isInYear, type YearFacts } from '../year-facts.ts';

const WHO = { forvaltning: 'förvaltningar', bolag: 'bolag' } as const;
const UNSAID = 'Mötets fil säger inte vilka enheter som var med.';

/** The network's meetings that were held, by their day, and which kinds of units came. One that was cancelled or taken back was not held. */
export function countMeetings(facts: YearFacts): Counted {
  const { catalog, through } = facts;
  const meetings = catalog.meetings.filter(({ status }) => status === 'published').toReversed();
  const ofYear = meetings.filter(({ date }) => date.startsWith(String(facts.year)));
  const held = ofYear.filter((meeting) => isHeld(meeting, facts));
  const cancelled = ofYear.filter(({ cancelled: off }) => off && off.changed <= through);
  const planned = ofYear.filter((meeting) => !meeting.cancelled && !isHeld(meeting, facts));
  const figure = figuresFrom('content/network/meetings', through);
  const came = UNIT_KINDS.map((kind) => new Set(held.flatMap((meeting) => ofKind(facts, meeting, kind))).size);
  const isSaid = held.length === 0 || held.some((meeting) => meeting.attendance.length > 0);
  return {
    figures: [
      figure('meetings.held', held.length, 'Möten i nätverket av kontaktpersoner som hölls under året.'),
      figure('meetings.cancelled', cancelled.length, 'Möten som skulle ha varit under året och som ställdes in.'),
      figure('meetings.planned', planned.length, 'Möten som är planerade till resten av året.'),
      figure('meetings.moved', held.filter(({ moved }) => moved.length > 0).length, 'Hållna möten som hade flyttats.'),
      ...UNIT_KINDS.map((kind, at) =>
        figure(
          `attendance.${kind}`,
          isSaid ? came[at] : undefined,
          `Olika ${WHO[kind]} som var med på minst ett av årets möten.`,
          { parts: [`came/${kind}`], note: isSaid ? undefined : UNSAID },
        ),
      ),
      ...held.flatMap((meeting) => attendance(facts, meeting)),
    ],
    rows: held.map((meeting) => ({
      id: meeting.id,
      ...nameOf(meeting),
      day: meeting.date,
      facts: meeting.moved.length > 0 ? ['Mötet hade flyttats.'] : [],
    })),
    parts: [
      ...UNIT_KINDS.map((kind, at): [string, number] => [`came/${kind}`, came[at]!]),
      ...held.flatMap((meeting) =>
        UNIT_KINDS.map((kind): [string, number] => [`${meeting.id}/${kind}`, ofKind(facts, meeting, kind).length]),
      ),
    ],
  };
}

const isHeld = ({ date, cancelled }: Meeting, facts: YearFacts) =>
  !cancelled && isInYear(facts, date) && date < facts.catalog.today;

/** The units of a kind that came; the check of the content holds that every one of them is a unit. */
const ofKind = ({ catalog }: YearFacts, { attendance: came }: Meeting, kind: Unit['kind']) =>
  came.filter((id) => catalog.units.find((unit) => unit.id === id)?.kind === kind);

function attendance(facts: YearFacts, meeting: ShownMeeting): CountedFigure[] {
  const { id, attendance: came, date } = meeting;
  const figure = figuresFrom('content/network/meetings, raden attendance', date);
  const value = (count: number) => (came.length > 0 ? count : undefined);
  const note = came.length > 0 ? undefined : UNSAID;
  return [
    figure(`meeting.${id}.units`, value(came.length), 'Enheter som var med på mötet.', {
      parts: UNIT_KINDS.map((kind) => `${id}/${kind}`),
      note,
      // The page of the meeting tells it in every edition that shows the meeting.
      isKnown: came.length >= FEWEST_SHOWN && isNamed(meeting),
    }),
    ...UNIT_KINDS.map((kind) =>
      figure(
        `meeting.${id}.${kind}`,
        value(ofKind(facts, meeting, kind).length),
        `${upperFirst(WHO[kind])} som var med på mötet.`,
        {
          parts: [`${id}/${kind}`],
          note,
        },
      ),
    ),
  ];
}

const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

const isNamed = ({ sensitivity }: Meeting) => mayStandIn(sensitivity, 'internal');

/** The report is read outside the network: what is the network's own has no name in it. */
const nameOf = (meeting: Meeting) =>
  isNamed(meeting)
    ? { name: meeting.title, href: links.meeting(meeting.id) }
    : { name: 'Möte som bara nätverket får läsa om' };
