import path from 'node:path';
import { ContentError } from '../../src/model/problem.ts';
import { dataFolder } from '../data/data-folder.ts';
import { askDatabase } from '../data/database.ts';
import { allIssues, loadAll } from './all-content.ts';
import { refuseNames } from './refuse-names.ts';
import { judgeTip } from './tip/judge-tip.ts';
import { placesOfTips } from './tip/places-of-tips.ts';
import { addTips, TIPS_FILE } from './tip/tips-file.ts';

/** Collects something for the next draft; without an address, lists what is collected. */
export async function noteTip({
  address,
  why,
  'names-agreed': isAgreed,
}: {
  address: string | undefined;
  why: string;
  'names-agreed': boolean;
}): Promise<number> {
  const content = await loadAll();
  const faulty = content.problems.filter(({ file }) => file === TIPS_FILE);
  if (faulty.length > 0) throw new ContentError(faulty);
  if (!address) return list(placesOfTips(content.everything, allIssues(content), content.settings.site));
  // What is collected is committed, long before anybody approves a letter.
  askDatabase(dataFolder(), (database) => refuseNames(database, why, { place: 'tipset', isAgreed }));
  const { tip: collected, told } = judgeTip(address, why, content);
  const { content: folder } = content.settings;
  addTips(folder, [collected]);
  console.log(
    [...told, `Tipset ligger i ${path.join(folder, TIPS_FILE)} och kommer med i nästa förslag till brev.`].join('\n'),
  );
  return 0;
}

function list(lines: readonly string[]): number {
  console.log(
    lines.length > 0
      ? lines.join('\n')
      : 'Inga tips är samlade. Lägg till ett: npm run newsletter -- tip ADRESS "varför"',
  );
  return 0;
}
