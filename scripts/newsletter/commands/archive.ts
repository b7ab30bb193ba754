import { command } from '../../commands/command.ts';
import { ISSUE } from './issue-word.ts';

/** `archive 2026-6`: the frozen package of a letter. `archive --verify PAKET`: whether a package is what it was. */
export const archive = command({
  summary: 'fryser ett skickat brev i ett arkivpaket, eller prövar ett paket som finns.',
  words: { issue: ISSUE },
  options: {
    out: { value: 'MAPP', about: 'där paketet läggs', example: 'arkiv', usual: 'arkiv' },
    proposal: { about: 'tar med ett brev som inte är skickat. Då slutar mappens namn på -forslag' },
    'no-pdf': {
      about: 'gör paketet utan PDF, på en dator som programmet för PDF inte finns för. Paketet säger att den fattas',
    },
    verify: {
      value: 'PAKET',
      about:
        'jämför varje fil i en mapp, eller en zip från npm run package -- --archive, med paketets kontrollsummor, och brevet med listan över utskick på den här datorn',
      example: 'arkiv/informationsbrev-2026-6',
      alone: true,
    },
  },
  help: `Paketet blir mappen informationsbrev-2026-6. Där ligger mejlet, webbutgåvan, PDF (PDF/A-2a och PDF/UA-1), artiklarna, metadata och kontrollsummor, men inga mottagare. Bredvid läggs samma innehåll som FGS Paketstruktur 2.0, för e-arkivet: informationsbrev-2026-6-fgs.

Arkivera brevet så snart det är skickat: artiklarna läggs in så som de står just då. Gör du paketet en gång till blir det likadant. Ett annat paket med samma namn skrivs aldrig över.`,
  examples: ['--verify arkiv/informationsbrev-2026-6'],
  run: async ({ verify, ...asked }) => {
    if (verify === undefined) return (await import('../archive-letter.ts')).freeze(asked);
    return (await import('../../archive/tell-if-intact.ts')).tellIfIntact(verify);
  },
});
