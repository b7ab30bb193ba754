import path from 'node:path';
import type { ContactRole } from '../../src/model/coverage.ts';
import { allRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { writeFiles } from '../files/write-whole.ts';
import { coverageOf, coverageYaml } from './coverage-of.ts';
import { atDesk } from './open.ts';

const WORDS: Record<ContactRole, string> = {
  vacant: 'saknar kontaktperson',
  deputy: 'bara ersättare',
  contact: 'kontaktperson',
};

/** Shows which unit has a contact person, only a deputy, or nobody; writes it for the page when asked. */
export async function showCoverage({ write }: { write: boolean }): Promise<number> {
  return atDesk(async ({ database, network, content, today }) => {
    const { units: all } = await network();
    const people = allRecipients(database);
    const units = coverageOf(all, people);
    const stopped = suppressions(database);
    const reached = coverageOf(
      all,
      people.filter(({ address }) => stopped.stop(address)?.reason !== 'bounced'),
    );
    const name = (id: string) => all.find((unit) => unit.id === id)?.name ?? id;
    for (const [role, words] of Object.entries(WORDS) as [ContactRole, string][]) {
      const those = units.filter((each) => each.role === role);
      console.log(`\n${words}: ${those.length} av ${units.length}`);
      for (const { unit, confirmed } of those) {
        const isReached = reached.some((each) => each.unit === unit && each.role === role);
        const facts = [
          name(unit),
          ...(role === 'vacant' ? [] : [confirmed ? `bekräftad ${confirmed}` : 'inte bekräftad']),
          ...(isReached ? [] : ['kan vara vakant: adressen tar inte emot mejl']),
        ];
        console.log(`  ${facts.join(' · ')}`);
      }
    }
    if (!write) return 0;
    const folder = path.join(content, 'network');
    writeFiles(folder, { 'coverage.yaml': coverageYaml(today, units) });
    console.log(
      `\nSkrivet: ${path.join(folder, 'coverage.yaml')}. Kontrollera med npm run check och skicka in ändringen.`,
    );
    return 0;
  });
}
