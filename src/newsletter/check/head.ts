import type { Issue } from '../../model/issue.ts';
import type { Finding, Findings } from './finding.ts';

/** Characters that telephones show of a subject, and that the schema allows. */
const SUBJECT = { shown: 60, longest: 90 };
/** Characters of a preheader that say enough, and that are shown beside a subject. */
const PREHEADER = { shortest: 30, shown: 110 };

/** Subject and preheader: what decides whether the letter is opened. */
export function checkHead(
  issue: Issue,
  lineOfField: (key: string) => number | undefined,
  { fault, hint }: Findings,
): Finding[] {
  const subject = issue.subject ?? issue.title;
  const preheader = issue.preheader ?? issue.summary;
  const at = (key: 'subject' | 'preheader') => lineOfField(key) ?? lineOfField(key === 'subject' ? 'title' : 'summary');
  return [
    ...when(subject.length > SUBJECT.longest, () =>
      fault(
        at('subject'),
        'subject',
        `ämnesraden har ${subject.length} tecken`,
        `skriv \`subject:\` med högst ${SUBJECT.shown} tecken`,
      ),
    ),
    ...when(subject.length > SUBJECT.shown && subject.length <= SUBJECT.longest, () =>
      hint(
        at('subject'),
        'subject',
        `ämnesraden har ${subject.length} tecken och kapas i telefoner`,
        `korta den till högst ${SUBJECT.shown}, med det viktigaste först`,
      ),
    ),
    ...when(!issue.preheader, () =>
      hint(
        at('preheader'),
        'preheader',
        'förhandstexten saknas, så sammanfattningen används',
        `skriv \`preheader:\` med det viktigaste, högst ${PREHEADER.shown} tecken`,
      ),
    ),
    ...when(issue.preheader !== undefined && preheader.length > PREHEADER.shown, () =>
      hint(
        at('preheader'),
        'preheader',
        `förhandstexten har ${preheader.length} tecken och kapas i de flesta program`,
        `korta den till högst ${PREHEADER.shown}`,
      ),
    ),
    ...when(preheader.length < PREHEADER.shortest, () =>
      hint(
        at('preheader'),
        'preheader',
        `förhandstexten har bara ${preheader.length} tecken, så programmen fyller på med annat`,
        'säg mer om vad brevet handlar om',
      ),
    ),
    ...when(sameWords(subject, preheader), () =>
      hint(
        at('preheader'),
        'preheader',
        'förhandstexten säger samma sak som ämnesraden',
        'säg det näst viktigaste i stället',
      ),
    ),
  ];
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

const when = (condition: boolean, finding: () => Finding): Finding[] => (condition ? [finding()] : []);
