import { command } from './commands/command.ts';
import { runCommand } from './commands/run-program.ts';
import { run } from './commands/run.ts';

/** `npm run links`: whether what the portal links to is still there. */
const links = command({
  summary: 'frågar om källor och andra länkar ut ur portalen finns kvar. Behöver internet.',
  options: {
    days: { value: 'DAGAR', about: 'så länge får det som ledde rätt vara i fred', example: '30', usual: '7' },
    again: { about: 'frågar om allt, också det som nyss är frågat' },
  },
  help: `Varje webbplats frågas högst en gång i sekunden, och bara om det som dess robots.txt tillåter. Det som kräver inloggning eller inte släpper in program räknas som okänt, inte som borta.

Ett svar sparas så snart det har kommit: avbryt när du vill och kör igen. Det som inte är som det ska skrivs i content/links.yaml. Då säger textens sida att källan har flyttat eller inte svarar, och npm run check visar det. Inget räknas som borta förrän det har varit det två olika dagar.

Utan internet säger kommandot det, och ändrar ingenting.`,
  run: async (given) => (await import('./links/check-outward-links.ts')).checkOutwardLinks(given),
});

await run(() => runCommand('npm run links', links, process.argv.slice(2)));
