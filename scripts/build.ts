import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** `npm run build`: check, build, index. */
const build = command({
  summary: 'bygger portalen med sin sökning, i mappen dist om PORTAL_OUT inte säger något annat.',
  help: 'Innehållet kontrolleras först. Blir något fel är den portal kvar som var byggd förut.',
  run: async () => {
    const [{ readSettings }, { buildPortal, checkedContent }] = await Promise.all([
      import('../src/settings.ts'),
      import('./site/build-portal.ts'),
    ]);
    const settings = readSettings();
    await buildPortal(settings, await checkedContent(settings));
    console.log(`Portalen ligger i ${settings.out}.`);
    return 0;
  },
});

await run(() => runCommand('npm run build', build, process.argv.slice(2)));
