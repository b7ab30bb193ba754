import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether a place is a folder or lies in it, also by way of a link. `..lista.csv` in a folder lies in it; `../lista.csv`
 * does not. What is not made yet lies where its nearest parent lies.
 */
export function isInside(place: string, folder: string): boolean {
  const way = path.relative(behindLinks(path.resolve(folder)), behindLinks(path.resolve(place)));
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}

function behindLinks(place: string): string {
  try {
    return realpathSync.native(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(behindLinks(parent), path.basename(place));
  }
}
