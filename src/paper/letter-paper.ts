import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { textInline } from '../newsletter/blocks.ts';
import type { Letter } from '../newsletter/letter.ts';
import type { Paper } from './paper.ts';

/** A letter on paper, marked with whether it was sent. */
export const letterPaper = (letter: Letter, issue: Issue): Paper =>
  mailPaper(letter, issueStatus(issue), isProposal(issue) ? ['Förslag'] : []);

/** A mail on paper: what it says, in the same order. @param status what has become of it: `Skickat 8 oktober 2026` */
export function mailPaper(letter: Letter, status: string, marks: readonly string[] = []): Paper {
  const { name, tagline, accent, title, badges, facts, web, blocks, footer, href } = letter;
  return {
    title,
    language: 'sv',
    sender: { name, tagline, accent },
    runningHead: `${name} · ${title}`,
    badges: [...badges, ...marks],
    facts: [...facts.map((fact) => [textInline(fact)]), [textInline(status)], [web]],
    contents: false,
    blocks,
    foot: footer,
    href,
  };
}
