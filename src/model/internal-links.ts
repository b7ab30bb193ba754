import type { IsoDate } from './dates.ts';
import { mayStandIn, SENSITIVITY_NAMES, type Sensitivity } from './edition.ts';
import { missedBy } from './faulty.ts';
import { KIND_IDS } from './kinds.ts';
import { links } from './links.ts';
import type { Everything } from './everything.ts';
import type { Finding, Problem } from './problem.ts';
import { unknownEntry } from './named-entry.ts';
import { nearest } from './nearest.ts';

/** A page that a text may link to, how widely it is shown and from which day; a draft is not shown at all. */
interface Target {
  sensitivity: Sensitivity;
  from: IsoDate | undefined;
}

interface Source {
  status: 'draft' | 'published' | 'withdrawn';
  published: IsoDate;
  sensitivity: Sensitivity;
}

/**
 * Faults for links within the portal that lead nowhere, to something not shown yet, or to what fewer may read.
 * @param there what may be linked to
 */
export function checkLinks(all: Everything, there: Everything, today: IsoDate): Problem[] {
  const targets = knownAddresses(there);
  const entries = new Map(there.entries.map(({ value }) => [value.id, links.entry(value)]));
  const missed = missedBy(all.faulty);
  const isMissed = (address: string) => missed.addresses.some((each) => address.startsWith(each));
  const now = all.current.flatMap(({ value, file, lineOf }) =>
    (isMissed(value.address) ? () => [] : judge)(
      value.address,
      targets,
      { status: 'published', published: value.from, sensitivity: 'open' },
      today,
    ).map(([fault, remedy]) => ({ file, line: lineOf(['address']), field: 'address', fault, remedy })),
  );
  const searched = all.searchWords.flatMap(({ value: { page }, file, lineOf }) =>
    (page && !isMissed(page)
      ? judge(page, targets, { status: 'published', published: today, sensitivity: 'open' }, today)
      : []
    ).map(([fault, remedy]) => ({ file, line: lineOf(['page']), field: 'page', fault, remedy })),
  );
  const pages = all.pages.map((page) => ({
    ...page,
    value: { ...page.value, status: 'published' as const, published: '' },
  }));
  const texts = [...all.entries, ...all.issues, ...all.meetings, ...pages].flatMap(({ value, file }) => {
    const problem = (line: number, field: string, [fault, remedy]: Finding) => ({ file, line, field, fault, remedy });
    const inText = value.body.links.filter(
      ({ target }) =>
        target.startsWith('/') && !missed.addresses.some((each) => target.startsWith(each) && !targets.has(target)),
    );
    const cards = value.body.entryIds
      .filter(({ target }) => !missed.ids.has(target))
      .map(({ target, line }) => ({ id: target, line, target: entries.get(target) }));
    // Of a card in a letter it is told why it may not be mailed.
    const judgeCard = (target: string) => ('number' in value ? [] : judge(target, targets, value, today));
    return [
      ...inText.flatMap(({ target, line }) =>
        judge(target, targets, value, today).map((finding) => problem(line, 'länk', finding)),
      ),
      ...cards.flatMap(({ id, line, target }) =>
        (target ? judgeCard(target) : [unknownEntry(id, entries.keys())]).map((finding) =>
          problem(line, '<Entry>', finding),
        ),
      ),
    ];
  });
  return [...now, ...searched, ...texts];
}

function judge(address: string, targets: Map<string, Target>, source: Source, today: IsoDate): Finding[] {
  const target = targets.get(address) ?? targets.get(address.replace(/[?#].*$/, ''));
  if (!target || (/^\/(ordlista|lagar|kunskap\/vad-fungerar)\/#/.test(address) && !targets.has(address))) {
    const guess = targets.has(`${address}/`) ? `${address}/` : nearest(address, targets.keys());
    return [
      [
        `sidan ${address} finns inte`,
        guess ? `menade du ${guess}?` : 'rätta adressen (den slutar med /); är sidan borttagen, ta bort länken',
      ],
    ];
  }
  if (!mayStandIn(target.sensitivity, source.sensitivity))
    return [
      [
        `länken leder till en sida som är ${SENSITIVITY_NAMES[target.sensitivity]}`,
        'ta bort länken, eller höj artikelns sensitivity',
      ],
    ];
  if (!isShownWith(target, source, today))
    return [[`sidan ${address} visas inte än (utkast eller senare datum)`, 'vänta med länken eller publicera målet']];
  return [];
}

/** Judged on the day when the text itself is shown: texts written for the same later day may link to each other. */
function isShownWith(target: Target, source: Source, today: IsoDate): boolean {
  const day = source.published > today ? source.published : today;
  return source.status === 'draft' || (target.from !== undefined && target.from <= day);
}

function knownAddresses(all: Everything): Map<string, Target> {
  const always: Target = { sensitivity: 'open', from: '' };
  const fixed = [
    links.start,
    links.topics,
    links.audiences,
    links.issues,
    links.network,
    links.coverage,
    links.meetings,
    links.calendar,
    links.newcomer,
    links.knowledge,
    links.alphabet,
    links.changes,
    links.glossary,
    links.laws,
    links.methods,
    links.search,
    links.about,
    links.contact,
    links.subscribe,
    links.accessibility,
    links.privacy,
    links.cookies,
    links.editors,
    ...(all.rounds.some(({ value }) => value.closed) ? [links.followUp] : []),
    ...KIND_IDS.map(links.kind),
    ...all.topics.map(({ value }) => links.topic(value.id)),
    ...all.audiences.map(({ value }) => links.audience(value.id)),
    ...all.terms.map(({ value }) => links.term(value.id)),
    ...all.laws.map(({ value }) => links.law(value.id)),
    ...all.methods.map(({ value }) => links.method(value.id)),
  ];
  const dated = [
    ...all.entries.map(({ value }) => [links.entry(value), value] as const),
    ...all.issues.map(({ value }) => [links.issue(value.id), value] as const),
    ...all.meetings.map(({ value }) => [links.meeting(value.id), value] as const),
  ];
  return new Map([
    ...fixed.map((address) => [address, always] as const),
    ...dated.map(
      ([address, item]) =>
        [
          address,
          { sensitivity: item.sensitivity, from: item.status === 'draft' ? undefined : item.published },
        ] as const,
    ),
  ]);
}
