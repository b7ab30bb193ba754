import type { Problem } from './problem.ts';

/** What git leaves in a file when two people have changed the same lines. */
const MARK = /^(?:(<{7})(?: .*)?|\|{7}(?: .*)?|={7}|(>{7})(?: .*)?)$/;

/**
 * A whole conflict is told once, at its first line: all that follows from it says nothing more. Marks that were left
 * when somebody mended it by hand are told one by one.
 */
export function findConflicts(path: string, text: string): { problems: Problem[]; isWhole: boolean } {
  const marks = text.split('\n').flatMap((line, index) => {
    const match = MARK.exec(line);
    return match ? [{ line: index + 1, opens: match[1] !== undefined }] : [];
  });
  const opening = marks.filter(({ opens }) => opens);
  const whole = opening.length > 0;
  return {
    isWhole: whole,
    problems: (whole ? opening : marks).map(({ line }) => ({
      file: path,
      line,
      field: 'konflikt',
      fault: whole
        ? 'en konflikt: två personer har ändrat samma rader'
        : 'en rest av en konflikt, där två personer har ändrat samma rader',
      remedy: whole
        ? 'öppna filen i VS Code, välj vilken text som ska stå kvar ovanför varje konflikt, och ta bort raderna med <<<<<<<, ======= och >>>>>>>'
        : 'ta bort raden och se efter att texten runt den är den som ska stå kvar',
    })),
  };
}
