import path from 'node:path';
import { ContentError } from '../../src/model/problem.ts';
import { allIssues, loadAll } from './all-content.ts';
import { judgeTip } from './tip/judge-tip.ts';
import { placesOfTips } from './tip/places-of-tips.ts';
import { addTips, TIPS_FILE } from './tip/tips-file.ts';

/** Collects something for the next draft; without an address, lists what is collected. */
export async function noteTip({ address, why }: { address: string | undefined; why: string }): Promise<number> {
  const content = await loadAll();
  const faulty = content.problems.filter(({ file }) => file === TIPS_FILE);
  if (faulty.length > 0) throw new ContentError(faulty);
  if (!address) return list(placesOfTips(content.everything, allIssues(content), content.settings.site));
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
