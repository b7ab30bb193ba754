import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';
import { readYear } from './report/year-word.ts';

/** `npm run report -- 2026`: the year in figures, frozen first, and then as Markdown, Word and PDF. */
const report = command({
  summary: 'fryser årets siffror och gör årsrapporten: Markdown, Word och PDF.',
  words: { year: { name: 'ÅR', about: 'året som rapporten gäller', example: '2026', read: readYear } },
  options: {
    out: { value: 'MAPP', about: 'där rapportens mapp läggs', example: 'arkiv', usual: 'arkiv' },
    again: { about: 'räknar om ett år som är fryst, visar vad som skiljer och frågar' },
    yes: { about: 'svarar ja på frågan' },
  },
  help: `Siffrorna fryses i report/2026.json, bredvid mappen content, med vad som är räknat, källa och dag. Skicka in filen i git. Därefter görs rapporten alltid ur den, hur mycket som än ändras i portalen.

Finns filen report/2022-stated.yaml går siffrorna i den före det som är räknat. Den används för år då portalen inte fanns.`,
  run: async (given) => (await import('./report/make-report.ts')).makeReport(given),
});

await run(() => runCommand('npm run report', report, process.argv.slice(2)));
