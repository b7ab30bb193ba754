import { formatMoment } from '../../src/model/dates.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { uncertain, type Uncertain } from '../data/deliveries.ts';
import { resolveUncertain } from '../delivery/resolve-uncertain.ts';
import { runAgain } from '../delivery/run-again.ts';
import { alone } from '../data/run-lock.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { UserError } from '../user-error.ts';

/** Shows those who may have got an issue, or settles what they got. @returns 3 while there are some, 4 during a run */
export async function resolveLetter(asked: Asked): Promise<number> {
  const { issue: id } = asked;
  const wish = wishOf(asked);
  const folder = dataFolder();
  return alone(folder, 'utskick', async () => {
    const database = openDatabase(folder);
    try {
      return await tellingStorageFaults(async () => {
        if (!wish) return list(id, uncertain(database, id));
        const settled = resolveUncertain(database, id, wish.verdict, wish.who, new Date());
        console.log(
          `${settled} ${wish.verdict === 'sent' ? 'räknas nu som skickade' : 'får brevet igen'}. Kör nu: ${runAgain(database, id)}`,
        );
        return 0;
      });
    } finally {
      database.close();
    }
  });
}

interface Asked {
  issue: string;
  addresses: string[];
  sent: boolean;
  again: boolean;
  all: boolean;
}

interface Wish {
  verdict: 'sent' | 'again';
  who: 'all' | string[];
}

/** What is to be settled; undefined when it is only shown. */
function wishOf({ issue, addresses, sent, again, all }: Asked): Wish | undefined {
  if (sent && again) throw new UserError('Välj --sent eller --again, inte båda.');
  const isAboutSomebody = all || addresses.length > 0;
  if (!sent && !again) {
    if (!isAboutSomebody) return undefined;
    throw new UserError('Skriv --sent om de har fått brevet, eller --again om de ska få det igen.');
  }
  if (all === addresses.length > 0)
    throw new UserError(
      `Skriv vilka det gäller: adresser, eller --all för alla ovissa. Till exempel: ${exampleFor(issue)}`,
    );
  return { verdict: sent ? 'sent' : 'again', who: all ? 'all' : addresses };
}

const exampleFor = (id: string) => `npm run newsletter -- resolve ${id} --again namn@exempel.se`;

function list(id: string, found: readonly Uncertain[]): number {
  if (found.length === 0) {
    console.log(`Ingen mottagare av ${id} är oviss.`);
    return 0;
  }
  console.log(`${found.length} kan ha fått ${id}:`);
  for (const { address, messageId, claimed, words } of found)
    console.log(`  ${address}  ${formatMoment(claimed)}  ${messageId}\n    ${words}`);
  console.log(
    [
      'Fråga e-postdriften vilka id som står i serverns logg. De som står där har fått brevet:',
      `  npm run newsletter -- resolve ${id} --sent ADRESS …`,
      'De andra får det igen:',
      `  npm run newsletter -- resolve ${id} --again ADRESS …`,
    ].join('\n'),
  );
  return 3;
}
