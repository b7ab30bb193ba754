import path from 'node:path';
import { soundPart } from '../../src/sound-part.ts';
import type { CoverageFile } from '../../src/model/coverage.ts';
import { writeFiles } from '../files/write-whole.ts';
import { coverageYaml } from './coverage-of.ts';

const FILE = 'network/coverage.yaml';

/** What the content says of the coverage; undefined before the first count. @throws ContentError for a fault in the file */
export async function readCoverage(content: string): Promise<CoverageFile | undefined> {
  return (await soundPart(content, (file) => file === FILE)).coverage?.value;
}

/** Writes the file whole. @returns where it lies */
export function writeCoverage(content: string, coverage: CoverageFile): string {
  writeFiles(path.join(content, 'network'), { 'coverage.yaml': coverageYaml(coverage) });
  return path.join(content, ...FILE.split('/'));
}
