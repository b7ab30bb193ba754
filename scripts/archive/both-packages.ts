import type { Files } from '../files/zip.ts';
import { bag, textFile } from './bag.ts';
import type { Described } from './described.ts';
import { fgsPackage } from './fgs-package.ts';

/** A document frozen in both ways: any program checks the bag, an e-archive takes in the other. */
export interface Frozen {
  bag: Files;
  /** FGS Paketstruktur 2.0. */
  fgs: Files;
}

/** Freezes a document. @param payload what is kept, by path; @param readMe what tells of it */
export function bothPackages(payload: Files, readMe: string, about: Described): Frozen {
  return {
    bag: bag(payload, { 'las-mig.txt': textFile(readMe) }, [
      ['Source-Organization', about.organisation],
      ['External-Description', about.title],
      ['External-Identifier', about.identifier],
      ['Bagging-Date', about.day],
      ['Internal-Sender-Identifier', about.hash],
      ['Internal-Sender-Description', about.kind],
    ]),
    fgs: fgsPackage(payload, about),
  };
}
