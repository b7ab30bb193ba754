import path from 'node:path';
import type { Tip } from '../../../src/model/tip.ts';
import { openField } from '../../../src/newsletter/check/open-places.ts';
import { UserError } from '../../user-error.ts';
import type { AllContent } from '../all-content.ts';
import { judgeTip } from '../tip/judge-tip.ts';
import { addTips, TIPS_FILE } from '../tip/tips-file.ts';
import type { Candidate } from './candidate.ts';
import { candidateLine } from './scan-words.ts';

const REASON = openField('varför det är värt att läsa, och för vem.');

/**
 * Writes the chosen as tips, all at once, each with a reason to fill in. What the checks refuse is told and left out.
 * @returns 1 when nothing could be written of what was chosen
 */
export function tipsFrom(chosen: readonly Candidate[], content: AllContent): number {
  if (chosen.length === 0) return 0;
  const tips: Tip[] = [];
  const refused: string[] = [];
  for (const candidate of chosen) {
    const { title, publisher, address } = candidate;
    try {
      tips.push(judgeTip(address, REASON, content, { title, publisher }).tip);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(`${candidateLine(candidate)} – ${error.message}`);
    }
  }
  if (refused.length > 0) console.error(['Läggs inte till:', ...refused.map((line) => `  ${line}`)].join('\n'));
  if (tips.length === 0) return 1;
  const { content: folder } = content.settings;
  addTips(folder, tips);
  console.log(
    `${tips.length === 1 ? 'Ett tips ligger' : `${tips.length} tips ligger`} sist i ${path.join(folder, TIPS_FILE)}. Läs källan, och skriv där det står FYLL I varför den är värd att läsa.`,
  );
  return 0;
}
