import type { Entry } from './entry.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';

/** Guidance of our own, which readers look for in words of their own: without such words they may not find it. */
export function searchHints({ entries }: Everything): Problem[] {
  return entries
    .filter(({ value }) => value.status === 'published' && isOwnAdvice(value) && value.readerWords.length === 0)
    .map(({ file, lineOf }) => ({
      file,
      line: lineOf(['title']),
      field: 'readerWords',
      fault: 'texten har inga ord som läsaren själv skulle söka på',
      remedy: 'lägg till readerWords med vardagliga ord för situationen, till exempel [hotbrev, uthängd]',
    }));
}

const isOwnAdvice = ({ kind, source }: Entry) => kind === 'guidance' && !source;
