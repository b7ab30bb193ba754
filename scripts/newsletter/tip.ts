import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../../src/model/problem.ts';
import { allIssues, loadAll } from './all-content.ts';
import type { Command } from '../commands/command.ts';
import { judgeTip, tipYaml } from './tip/judge-tip.ts';
import { placesOfTips } from './tip/places-of-tips.ts';
import { writeFiles } from '../files/write-files.ts';

const FILE = 'newsletters/tips.yaml';
const HEAD = `# Tips till kommande informationsbrev. Skrivs av: npm run newsletter -- tip ADRESS "varför"
# Ett tips ligger kvar tills brevet som har det är skickat. Filen syns inte på webbplatsen, men alla som har innehållet kan läsa den:
# inga namn på privatpersoner, inget som inte kunde ha stått i brevet.
`;

/** `tip ADDRESS "why"`: collects something for the next draft. `tip` alone lists what is collected. */
export const tip: Command = {
  usage: '[ADRESS "VARFÖR"]',
  summary: 'samlar ett tips till nästa brev. Utan adress: visar tipsen som är samlade.',
  help: `ADRESS är en webbadress, eller adressen till en text i portalen.
VARFÖR är en mening om varför det är värt att ta med. Ingen får veta vem som tipsade.

Exempel: npm run newsletter -- tip https://www.bra.se/rapport "Ny lägesbild, bra för socialtjänsten."

Tipset läggs i content/${FILE} och kommer med i nästa brev som ”draft” föreslår. Det ligger kvar tills brevet är skickat.`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [address, ...why] = positionals;
    const content = await loadAll();
    const faulty = content.problems.filter(({ file }) => file === FILE);
    if (faulty.length > 0) throw new ContentError(faulty);
    if (!address) return list(placesOfTips(content.everything, allIssues(content), content.settings.site));
    const { tip: collected, told } = judgeTip(address, why.join(' '), content);
    const { content: folder } = content.settings;
    await append(folder, tipYaml(collected));
    console.log(
      [...told, `Tipset ligger i ${path.join(folder, FILE)} och kommer med i nästa förslag till brev.`].join('\n'),
    );
    return 0;
  },
};

function list(lines: readonly string[]): number {
  console.log(
    lines.length > 0
      ? lines.join('\n')
      : 'Inga tips är samlade. Lägg till ett: npm run newsletter -- tip ADRESS "varför"',
  );
  return 0;
}

async function append(folder: string, item: string): Promise<void> {
  const before = await readFile(path.join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return HEAD;
    throw error;
  });
  const kept = before.replaceAll('\r\n', '\n').replace(/^\[\s*\]\s*$/m, '').replace(/\n*$/, '\n'); // prettier-ignore
  await writeFiles(path.join(folder, 'newsletters'), { 'tips.yaml': kept + item });
}
