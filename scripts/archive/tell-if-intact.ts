import path from 'node:path';
import { dataFolder } from '../data/data-folder.ts';
import { verify } from './verify.ts';

/** Tells whether a package is what it was. @returns 1 when it is not */
export async function tellIfIntact(asked: string): Promise<number> {
  const place = path.resolve(asked);
  const { faults, facts } = await verify(place, dataFolder());
  if (faults.length === 0) console.log(['Paketet är orört.', ...facts].join('\n'));
  else console.error([`Paketet är inte som det ska: ${place}`, ...faults.map((each) => `- ${each}`)].join('\n'));
  return faults.length === 0 ? 0 : 1;
}
