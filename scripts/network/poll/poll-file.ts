import { readFileSync } from 'node:fs';
import type { IsoDate } from '../../../src/model/dates.ts';
import { pollSchema, type Poll, type PollOutcome } from '../../../src/model/poll.ts';
import { parseYamlFile } from '../../../src/model/raw.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { UserError } from '../../user-error.ts';

/** Writes the day that a question went out into its file. */
export function writeSent(file: string, poll: Poll, sent: IsoDate): void {
  append(file, poll, [`sent: ${sent}`], (read) => read.sent === sent);
}

/** Writes what came of a question into its file. */
export function writeOutcome(file: string, poll: Poll, outcome: PollOutcome): void {
  append(file, poll, outcomeLines(outcome), (read) => JSON.stringify(read.outcome) === JSON.stringify(outcome));
}

/** As YAML, in the order of the schema. */
function outcomeLines({ closed, asked, answered, answers, sum }: PollOutcome): string[] {
  const flow = (facts: object) =>
    `{ ${Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')} }`;
  return [
    '# Skrivet av npm run network -- ask --close. Ett antal under fem står inte, och inte det som avslöjar det.',
    'outcome:',
    `  closed: ${closed}`,
    ...(asked === undefined ? [] : [`  asked: ${asked}`]),
    ...(answered === undefined ? [] : [`  answered: ${answered}`]),
    ...(answers === undefined ? [] : ['  answers:', ...answers.map((each) => `    - ${flow(each)}`)]),
    ...(sum === undefined ? [] : [`  sum: ${flow(sum)}`]),
  ];
}

/** Puts lines last. What stood there stays byte for byte, and the file must read as it should, or nothing is written. */
function append(file: string, poll: Poll, lines: readonly string[], isRight: (read: PollFile) => boolean): void {
  const before = readFileSync(file, 'utf8');
  const line = before.includes('\r\n') ? '\r\n' : '\n';
  const after = `${before}${before.endsWith('\n') ? '' : line}${lines.join(line)}${line}`;
  const read = pollOf(after, poll.file);
  if (!read || read.question !== poll.question || !isRight(read))
    throw new UserError(
      `Det gick inte att skriva sist i ${poll.file}. Skriv filen med ett fält på varje rad, och sedan själv:\n${lines.join('\n')}`,
    );
  writeWhole(file, after);
}

type PollFile = Omit<Poll, 'id' | 'file'>;

const pollOf = (text: string, file: string): PollFile | undefined =>
  parseYamlFile({ path: file, text }, pollSchema).parsed?.value;
