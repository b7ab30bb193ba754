/**
 * One thing that is wrong in the content or the configuration, in words an editor can act on.
 * `fault` says what is wrong, `remedy` what to write instead; both are Swedish.
 */
export interface Problem {
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** Line in the file, counted from 1. */
  line: number;
  /** Front matter key (`source.year`) or part of the text (`brödtext`). */
  field: string;
  fault: string;
  remedy: string;
}

/** What is wrong and what to write instead, in Swedish; where it stands is known by the one who asked. */
export type Finding = readonly [fault: string, remedy: string];

/** One finding where something is wrong, none where it is not. */
export const when = (isWrong: boolean, fault: string, remedy: string): Finding[] => (isWrong ? [[fault, remedy]] : []);

/** A remedy as the end of a sentence: one that is a question has its mark already. */
export const ended = (remedy: string) => (/[.?!]$/.test(remedy) ? remedy : `${remedy}.`);

/** One line per problem: `fil:rad fält – fel – gör så här`. */
export function formatProblem({ file, line, field, fault, remedy }: Problem): string {
  return `${file}:${line} ${fieldName(field)} – ${fault} – ${remedy}`;
}

/** A field as an editor counts: `topics.0` is ”topics, nummer 1”, `work.9.unit` is ”work, nummer 10, unit”. */
export const fieldName = (field: string) =>
  field.replace(/(^|\.)(\d+)(?:\.|$)/g, (match, before: string, index: string) =>
    [before && ', ', `nummer ${Number(index) + 1}`, match.length > (before + index).length && ', ']
      .filter(Boolean)
      .join(''),
  );

/** Problems in reading order: by file, then line, without doublets. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort((a, b) => a.file.localeCompare(b.file, 'sv') || a.line - b.line);
}

/** Thrown when the content cannot be built. Its message lists every problem, a line each. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`Innehållet har ${countFaults(problems.length)}:\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** `1 fel` or `3 fel`, as the check ends its report. */
export function countFaults(count: number): string {
  return `${count} fel`;
}
