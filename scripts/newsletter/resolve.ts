import { parseArgs } from 'node:util';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { uncertain, type Uncertain } from '../data/deliveries.ts';
import { resolveUncertain } from '../delivery/resolve.ts';
import { lockRun } from '../data/run-lock.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { UserError } from '../user-error.ts';
import type { Command } from '../commands/command.ts';
import { oneIssue } from './one-issue.ts';

const EXAMPLE = 'resolve 2026-6 --again --all';

/** `resolve 2026-6`: what to do about those who may have got it. */
export const resolve: Command = {
  usage: 'BREV [--sent | --again] [ADRESS … | --all]',
  summary: 'visar dem som kanske fick brevet, och avgör om de ska räknas som skickade eller få det igen.',
  help: `Utan val visas de ovissa: förbindelsen bröts när hela brevet var lämnat men innan servern svarade.

--sent   de har fått det (e-postdriften kan se det i sin logg på meddelandets id)
--again  de ska få det igen vid nästa send, med samma Message-ID
--all    gäller alla ovissa; annars skriver du adresserna

--again med en adress gäller också den som nekades, om felet var vårt och är åtgärdat.

Exempel: npm run newsletter -- ${EXAMPLE}`,
  async run(args) {
    const { id, verdict, who } = readArgs(args);
    const folder = dataFolder();
    const unlock = lockRun(folder);
    if (!unlock) {
      console.error('En annan körning skickar just nu. Vänta tills den är klar.');
      return 4;
    }
    const database = openDatabase(folder);
    try {
      return await tellingStorageFaults(async () => {
        if (!verdict) return list(id, uncertain(database, id));
        const settled = resolveUncertain(database, id, verdict, who, new Date());
        console.log(`${settled} ${verdict === 'sent' ? 'räknas nu som skickade' : 'får brevet igen'}. Kör nu: npm run newsletter -- send ${id}`); // prettier-ignore
        return 0;
      });
    } finally {
      database.close();
      unlock();
    }
  },
};

function readArgs(args: string[]) {
  const no = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    options: { sent: no, again: no, all: no },
    allowPositionals: true,
  });
  const id = oneIssue(positionals.slice(0, 1), 'resolve');
  const addresses = positionals.slice(1).map((address) => address.toLowerCase());
  if (values.sent && values.again) throw new UserError('Välj --sent eller --again, inte båda.');
  const verdict = values.sent ? ('sent' as const) : values.again ? ('again' as const) : undefined;
  if (verdict && values.all === addresses.length > 0)
    throw new UserError(`Skriv vilka det gäller: adresser, eller --all för alla ovissa. Till exempel: npm run newsletter -- ${EXAMPLE}`); // prettier-ignore
  if (!verdict && (values.all || addresses.length > 0))
    throw new UserError('Skriv --sent om de har fått brevet, eller --again om de ska få det igen.');
  return { id, verdict, who: values.all ? ('all' as const) : addresses };
}

function list(id: string, found: readonly Uncertain[]): number {
  if (found.length === 0) {
    console.log(`Ingen mottagare av ${id} är oviss.`);
    return 0;
  }
  console.log(`${found.length} kan ha fått ${id}:`);
  for (const { address, messageId, claimed, words } of found)
    console.log(`  ${address}  ${claimed}  ${messageId}\n    ${words}`);
  console.log(`Avgör med --sent eller --again: npm run newsletter -- ${EXAMPLE.replace('2026-6', id)}`);
  return 3;
}
