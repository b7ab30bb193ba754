import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** `npm run package`: the built portal with web server files, in one zip; with `--archive`, as an archive package. */
const pack = command({
  summary: 'packar portalen i en zip-fil, för webbservern eller för arkivet.',
  options: {
    out: {
      value: 'FIL',
      about: 'zip-filens namn; annars kontaktnatet-UTGÅVA-DATUM.zip bredvid den byggda portalen',
      example: 'portal.zip',
    },
    'no-build': { about: 'packar den portal som redan är byggd' },
    archive: { about: 'gör ett arkivpaket, med förteckning, metadata och kontrollsummor; byggs alltid på nytt' },
  },
  help: 'Läs webbserver/LÄS-MIG.txt i paketet innan du lägger upp det.',
  run: async (given) => (await import('./package/make-package.ts')).makePackage(given),
});

await run(() => runCommand('npm run package', pack, process.argv.slice(2)));
