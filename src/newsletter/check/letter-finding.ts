import type { Problem } from '../../model/problem.ts';

/** One thing about a letter that the editor should know before anyone sends it, in Swedish words to act on. */
export interface LetterFinding extends Omit<Problem, 'line'> {
  /** A fault stops the letter; a hint is for the editor to judge. */
  severity: 'fault' | 'hint';
  /** Line in the issue's file, counted from 1; undefined for what is known of the finished mail alone. */
  line: number | undefined;
}

/** Makes findings of one file. */
export interface LetterFindings {
  fault: (line: number | undefined, field: string, fault: string, remedy: string) => LetterFinding;
  hint: (line: number | undefined, field: string, fault: string, remedy: string) => LetterFinding;
}

export const findingsIn = (file: string): LetterFindings => ({
  fault: (line, field, fault, remedy) => ({ severity: 'fault', file, line, field, fault, remedy }),
  hint: (line, field, fault, remedy) => ({ severity: 'hint', file, line, field, fault, remedy }),
});

/** A problem that the content check or the compiling found. */
export const asFault = (problem: Problem): LetterFinding => ({ severity: 'fault', ...problem });

/** What the content check gives as a hint. */
export const asHint = ({ file, line, field, fault, remedy }: Problem): LetterFinding => ({
  severity: 'hint',
  file,
  line,
  field,
  fault,
  remedy,
});

/** Where to look: `fil:rad fält`. */
export const placeOf = ({ file, line, field }: LetterFinding) => `${file}${line ? `:${line}` : ''} ${field}`;

/** One line: `fil:rad fält – fel – gör så här`, as the content check writes it. */
export const formatFinding = (finding: LetterFinding) => `${placeOf(finding)} – ${finding.fault} – ${finding.remedy}`;

/** Without doublets, in the order of the file; what has no line comes last. */
export function sortFindings(findings: readonly LetterFinding[]): LetterFinding[] {
  const unique = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...unique.values()].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
}
