import { paperData } from '../../src/paper/paper-data.ts';
import { paperFaults, type Paper, type Pictures } from '../../src/paper/paper.ts';
import { UserError } from '../user-error.ts';
import { typst } from './typst.ts';

/** A paper as files. The same paper at the same moment gives the same bytes on every machine. */
export interface Printed {
  /** For whoever keeps it: PDF/A-2a. */
  archive: Uint8Array;
  /** For whoever reads it, also with a screen reader: PDF/UA-1. The compiler claims one standard in a file. */
  accessible: Uint8Array;
  /** Signs that no font of ours has, as they were written: they stand as `[U+1F33C]`. */
  unseen: string[];
}

/**
 * Prints a paper.
 * @param moment is written in the files, in UTC
 * @throws UserError with everything that keeps it from being read by all, or when the compiler is not to be had here
 */
export async function printPaper(paper: Paper, pictures: Pictures, moment: Date): Promise<Printed> {
  const faults = paperFaults(paper, pictures);
  if (faults.length > 0) throw new UserError(`”${paper.title}” kan inte bli PDF.\n${faults.join('\n')}`);
  const compile = await typst(pictures, moment);
  const unseen = new Set<string>();
  for (;;) {
    const data = paperData(paper, unseen);
    const archive = compile(data, 'a-2a');
    const accessible = compile(data, 'ua-1');
    if ('pdf' in archive && 'pdf' in accessible)
      return { archive: archive.pdf, accessible: accessible.pdf, unseen: [...unseen].sort() };
    for (const sign of [archive, accessible].flatMap((each) => ('missing' in each ? each.missing : [])))
      unseen.add(sign);
  }
}
