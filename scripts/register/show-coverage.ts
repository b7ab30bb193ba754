import { countedAgain, type ContactRole } from '../../src/model/coverage.ts';
import { allRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { UserError } from '../user-error.ts';
import { readCoverage, writeCoverage } from './coverage-file.ts';
import { coverageOf } from './coverage-of.ts';
import { atDesk, type Desk } from './open.ts';

const WORDS: Record<ContactRole, string> = {
  vacant: 'saknar kontaktperson',
  deputy: 'bara ersättare',
  contact: 'kontaktperson',
};

/**
 * Shows which unit has a contact person, only a deputy, or nobody; writes it for the page when asked.
 * @throws ContentError for a file of coverage that cannot be read: nothing is written over it
 */
export async function showCoverage({ write }: { write: boolean }): Promise<number> {
  return atDesk(async (desk) => {
    const { units: all } = await desk.network();
    const people = allRecipients(desk.database);
    const units = coverageOf(all, people);
    const stopped = suppressions(desk.database);
    const reached = coverageOf(
      all,
      people.filter(({ address }) => !stopped.stops(address).some(({ reason }) => reason === 'bounced')),
    );
    const name = (id: string) => all.find((unit) => unit.id === id)?.name ?? id;
    for (const [role, words] of Object.entries(WORDS) as [ContactRole, string][]) {
      const those = units.filter((each) => each.role === role);
      console.log(`\n${words}: ${those.length} av ${units.length}`);
      for (const { unit, confirmed } of those) {
        const isReached = reached.some((each) => each.unit === unit && each.role === role);
        const facts = [
          name(unit),
          ...(confirmed ? [`uppgifter från ${confirmed}`] : []),
          ...(isReached ? [] : ['kan vara vakant: adressen tar inte emot mejl']),
        ];
        console.log(`  ${facts.join(' · ')}`);
      }
    }
    if (write) console.log(`\n${await writeCount(desk, units)}`);
    return 0;
  });
}

async function writeCount({ content, today }: Desk, units: ReturnType<typeof coverageOf>): Promise<string> {
  const known = await readCoverage(content);
  if (known && known.counted > today)
    throw new UserError(
      `Bemanningen räknades senast ${known.counted}, och i dag är det ${today}. Inget är skrivet. Se efter om datorns klocka går rätt.`,
    );
  const coverage = countedAgain(known, { counted: today, units });
  const file = writeCoverage(content, coverage);
  const kept = coverage.history.length;
  const earlier =
    kept === 0 ? 'Det är den första räkningen' : `${kept} tidigare ${kept === 1 ? 'räkning' : 'räkningar'} är kvar`;
  return `Skrivet: ${file}. ${earlier}. Kontrollera med npm run check och skicka in ändringen.`;
}
