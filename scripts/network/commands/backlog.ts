import { command } from '../../commands/command.ts';

/** `backlog`: the proposed items that wait for a meeting. */
export const backlog = command({
  summary: 'visar föreslagna punkter som väntar på ett möte, och lägger till eller tar bort en.',
  options: {
    add: { value: 'TITEL', about: 'lägger till en punkt', example: 'Ny rutin för lokaler', alone: true },
    mail: { about: 'visar det som har föreslagits med mejl, utan namn, och tar in det du väljer' },
    from: { value: 'MAPP', about: 'med --mail: en mapp med sparade mejl i stället för brevlådan', example: 'mejl' },
    take: { value: 'NUMMER', about: 'med --mail: vilka förslag som tas in, med komma mellan', example: '1,3' },
    drop: { value: 'ID', about: 'tar bort en punkt ur listan', example: 'ny-rutin-for-lokaler', alone: true },
  },
  examples: ['--mail'],
  help: `Listan ligger i content/network/backlog.yaml och har bara titlar: aldrig vem som föreslog, och inga namn på personer. En punkt ligger kvar tills den har tagits upp på ett möte.

Med --mail läses brevlådan som IMAP_URL anger. Ingenting där ändras, och det enda som sparas är titeln: det första som står i mejlet. Förslag som nämner en person visas inte; läs dem i brevlådan.`,
  run: async (given) => (await import('../keep-backlog.ts')).keepBacklog(given),
});
