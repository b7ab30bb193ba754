import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `archive MEETING`: the frozen package of a record, in one edition. */
export const archive = command({
  summary: 'fryser anteckningarna från ett möte i ett arkivpaket, eller prövar ett paket som finns.',
  words: { meeting: MEETING },
  options: {
    edition: {
      value: 'UTGÅVA',
      about: 'open, internal eller network (annars den vidaste som har mötet)',
      example: 'network',
    },
    out: { value: 'MAPP', about: 'där paketet läggs', example: 'arkiv', usual: 'arkiv' },
    unapproved: { about: 'tar med anteckningar som inte är justerade. Då slutar mappens namn på -ej-justerad' },
    'no-pdf': {
      about: 'gör paketet utan PDF, på en dator som programmet för PDF inte finns för. Paketet säger att den fattas',
    },
    verify: {
      value: 'PAKET',
      about: 'jämför varje fil i en mapp eller zip med paketets kontrollsummor',
      example: 'arkiv/mote-2027-02-11-intern-version-1',
      alone: true,
    },
  },
  help: `Paketet har sidan som PDF (PDF/A-2a och PDF/UA-1), som en enda webbfil och som ren text, med metadata och kontrollsummor. Bredvid läggs samma innehåll som FGS Paketstruktur 2.0, för e-arkivet. Varje utgåva är en egen handling med ett eget paket: bara nätverkets har mötets länk, enheterna som deltog och redaktionens fil.

Ett annat paket med samma namn skrivs aldrig över. En ny justering får ett nytt versionsnummer.`,
  examples: ['--verify arkiv/mote-2027-02-11-intern-version-1'],
  run: async ({ verify, ...asked }) => {
    const { freezeRecord } = await import('../archive-record.ts');
    if (verify === undefined) return freezeRecord(asked);
    return (await import('../../archive/tell-if-intact.ts')).tellIfIntact(verify);
  },
});
