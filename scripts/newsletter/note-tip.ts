import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentError } from '../../src/model/problem.ts';
import { allIssues, loadAll } from './all-content.ts';
import { judgeTip, tipYaml } from './tip/judge-tip.ts';
import { placesOfTips } from './tip/places-of-tips.ts';
import { ifMissing } from '../files/missing.ts';
import { writeWhole } from '../files/write-whole.ts';

const FILE = 'newsletters/tips.yaml';
const HEAD = `# Tips till kommande informationsbrev. Skrivs av: npm run newsletter -- tip ADRESS "varför"
# Ett tips ligger kvar tills brevet som har det är skickat. Filen syns inte på webbplatsen, men alla som har innehållet kan läsa den:
# inga namn på privatpersoner, inget som inte kunde ha stått i brevet.
`;

/** Collects something for the next draft; without an address, lists what is collected. */
export async function noteTip({ address, why }: { address: string | undefined; why: string }): Promise<number> {
  const content = await loadAll();
  const faulty = content.problems.filter(({ file }) => file === FILE);
  if (faulty.length > 0) throw new ContentError(faulty);
  if (!address) return list(placesOfTips(content.everything, allIssues(content), content.settings.site));
  const { tip: collected, told } = judgeTip(address, why, content);
  const { content: folder } = content.settings;
  await append(folder, tipYaml(collected));
  console.log(
    [...told, `Tipset ligger i ${path.join(folder, FILE)} och kommer med i nästa förslag till brev.`].join('\n'),
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

async function append(folder: string, item: string): Promise<void> {
  const before = await readFile(path.join(folder, FILE), 'utf8').catch(ifMissing(HEAD));
  const kept = before
    .replaceAll('\r\n', '\n')
    .replace(/^\[\s*\]\s*$/m, '')
    .replace(/\n*$/, '\n');
  writeWhole(path.join(folder, FILE), kept + item);
}
