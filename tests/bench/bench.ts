import { command } from '../../scripts/commands/command.ts';
import { runCommand } from '../../scripts/commands/run-program.ts';
import { run } from '../../scripts/commands/run.ts';

/**
 * `npm run bench [-- --sizes 100,1000,5000] [--only PART]`: how long commands and a newsletter take, what its mails weigh and a spam
 * filter says of them, what sending costs, what pages weigh, how long sheets and the year's report take, how well, how lightly and how fast the search answers, what
 * licences the packages have and what is known against them, how the content reads, and
 * what a build costs at three sizes beside a plain site of the same articles. The articles are generated; all is done in
 * temporary folders. Read the ratios: times tell of the machine as much as of the portal.
 */
const bench = command({
  summary: 'mäter processortid, minne och storlekar bredvid en enkel Astro-webbplats i samma körning.',
  options: {
    sizes: { value: 'ANTAL', about: 'hur många artiklar som byggs', usual: '100,1000,5000' },
    only: {
      value: 'DEL',
      about:
        'bara en del: start, newsletter, mail, delivery, weights, sheets, report, search, content, supply eller build',
      example: 'search',
    },
  },
  help: 'Läs kvoterna: tiderna säger lika mycket om datorn som om portalen.',
  run: async (given) => (await import('./parts.ts')).bench(given),
});

await run(() => runCommand('npm run bench', bench, process.argv.slice(2)));
