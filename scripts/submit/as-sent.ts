import { judgeContent, withFile } from '../../src/load-catalog.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import type { RawContent } from '../../src/model/raw.ts';
import { readContent } from '../../src/read-content.ts';
import type { Settings } from '../../src/settings.ts';
import { blobText } from './changes.ts';
import type { Repository } from './repository.ts';
import type { Differing } from './unsent.ts';

/** What the check says of what would be sent. */
export interface JudgedSending {
  /** What stops it: in the files themselves, or in others for their sake. */
  faults: readonly Problem[];
  /** Some of that is only because a text that it needs is not sent with it. */
  isTornApart: boolean;
}

/**
 * Checks the content as it would be for those who get some of the files and not the others: a text may lean on one that is
 * still on the editor's own disk.
 * @param sent paths below the content folder
 */
export async function judgeSending(
  settings: Settings,
  repository: Repository,
  { files }: Differing,
  sent: ReadonlySet<string>,
): Promise<JudgedSending> {
  const raw = await readContent(settings.content);
  const before = new Map<string, string | undefined>();
  for (const [path, each] of files) before.set(path, await blobText(repository, each.before));
  const kept = new Map([...before].filter(([path]) => !sent.has(path)));
  const [there, then, here] = [withTexts(raw, before), withTexts(raw, kept), raw].map(
    (each) => judgeContent(each, settings).problems,
  ) as [Problem[], Problem[], Problem[]];
  const known = new Set(there.map(formatProblem));
  const own = new Set([...sent].map((path) => path.normalize('NFC')));
  const faults = then.filter((each) => own.has(each.file) || !known.has(formatProblem(each)));
  const now = new Set(here.map(formatProblem));
  return { faults, isTornApart: faults.some((each) => !now.has(formatProblem(each))) };
}

/** The content with other texts in some places; undefined takes a file away. Of what is no text only that it is there counts. */
function withTexts(raw: RawContent, texts: ReadonlyMap<string, string | undefined>): RawContent {
  let content = raw;
  for (const [written, text] of texts) {
    const path = written.normalize('NFC');
    if (text !== undefined && IS_TEXT.test(path)) content = withFile(content, { path, text });
    else content = withAsset(content, path, text !== undefined);
  }
  return content;
}

function withAsset(raw: RawContent, path: string, isThere: boolean): RawContent {
  const assets = raw.assets.filter((each) => each !== path);
  return {
    ...raw,
    files: raw.files.filter((each) => each.path !== path),
    assets: isThere && !IS_TEXT.test(path) ? [...assets, path].sort() : assets,
    problems: raw.problems.filter(({ file }) => file !== path),
  };
}

const IS_TEXT = /\.(mdx|yaml)$/;
