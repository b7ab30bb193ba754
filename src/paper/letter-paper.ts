import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { textInline } from '../newsletter/blocks.ts';
import type { Letter } from '../newsletter/letter.ts';
import type { Paper } from './paper.ts';

/** A letter on paper: what the mail says, in the same order, marked with whether it was sent. */
export function letterPaper(letter: Letter, issue: Issue): Paper {
  const { name, tagline, accent, title, badges, facts, web, blocks, footer, href } = letter;
  return {
    title,
    language: 'sv',
    sender: { name, tagline, accent },
    runningHead: `${name} · ${title}`,
    badges: [...badges, ...(isProposal(issue) ? ['Förslag'] : [])],
    facts: [...facts.map((fact) => [textInline(fact)]), [textInline(issueStatus(issue))], [web]],
    contents: false,
    blocks,
    foot: footer,
    href,
  };
}
