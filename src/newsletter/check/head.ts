import { LONGEST_PREHEADER, type Issue } from '../../model/issue.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';

/** Characters that telephones show of a subject, and that the schema allows. */
const SUBJECT = { shown: 60, longest: 90 };
/** Characters of a preheader that say enough. */
const SHORTEST_PREHEADER = 30;

/** Subject and preheader: what decides whether the letter is opened. */
export function checkHead(
  issue: Issue,
  lineOfField: (key: string) => number | undefined,
  { fault, hint }: LetterFindings,
): LetterFinding[] {
  const subject = issue.subject ?? issue.title;
  const preheader = issue.preheader ?? issue.summary;
  const about = (key: string, instead: string): About => {
    const line = lineOfField(key) ?? lineOfField(instead);
    return {
      fault: (wrong, remedy) => fault(line, key, wrong, remedy),
      hint: (wrong, remedy) => hint(line, key, wrong, remedy),
    };
  };
  const ofPreheader = about('preheader', 'summary');
  return [
    ...checkSubject(subject, about('subject', 'title')),
    ...checkPreheader(preheader, issue.preheader !== undefined, ofPreheader),
    ...(sameWords(subject, preheader)
      ? [ofPreheader.hint('förhandstexten säger samma sak som ämnesraden', 'säg det näst viktigaste i stället')]
      : []),
  ];
}

/** Makes findings of one field. */
type About = Record<'fault' | 'hint', (wrong: string, remedy: string) => LetterFinding>;

function checkSubject({ length }: string, { fault, hint }: About): LetterFinding[] {
  const long = `ämnesraden har ${length} tecken`;
  if (length > SUBJECT.longest) return [fault(long, `skriv \`subject:\` med högst ${SUBJECT.shown} tecken`)];
  if (length <= SUBJECT.shown) return [];
  return [hint(`${long} och kapas i telefoner`, `korta den till högst ${SUBJECT.shown}, med det viktigaste först`)];
}

function checkPreheader({ length }: string, isWritten: boolean, { hint }: About): LetterFinding[] {
  const found: LetterFinding[] = [];
  if (!isWritten)
    found.push(
      hint(
        'förhandstexten saknas, så sammanfattningen används',
        `skriv \`preheader:\` med det viktigaste, högst ${LONGEST_PREHEADER} tecken`,
      ),
    );
  if (length < SHORTEST_PREHEADER)
    found.push(
      hint(
        `förhandstexten har bara ${length} tecken, så programmen fyller på med annat`,
        'säg mer om vad brevet handlar om',
      ),
    );
  return found;
}

const sameWords = (a: string, b: string) => {
  const [one, other] = [a, b].map((words) =>
    words
      .toLocaleLowerCase('sv')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
  return one === other;
};
