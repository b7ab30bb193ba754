import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder.ts';
import { openDatabase } from '../data/database.ts';
import type { Command } from './command.ts';
import { oneIssue } from './issue-mailing.ts';
import { deliveryReport, deliveryWords } from './status-of-delivery.ts';

const EXAMPLE = 'status 2026-6';

/** `status 2026-6`: how the sending went, or goes. */
export const status: Command = {
  usage: 'BREV [--json]',
  summary: 'visar hur utskicket gick: antal per utfall och enhet, och vad servern sa.',
  help: `Visar inga namn eller adresser. --json ger samma uppgifter för maskiner.

Exempel: npm run newsletter -- ${EXAMPLE}`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const id = oneIssue(positionals, EXAMPLE);
    const database = openDatabase(dataFolder());
    try {
      const report = deliveryReport(database, id);
      console.log(values.json ? JSON.stringify(report, null, 2) : deliveryWords(report));
    } finally {
      database.close();
    }
    return 0;
  },
};
