import { command } from '../../commands/command.ts';

/** `backlog`: the proposed items that wait for a meeting. */
export const backlog = command({
  summary: 'visar föreslagna punkter som väntar på ett möte, och lägger till eller tar bort en.',
  options: {
    add: { value: 'TITEL', about: 'lägger till en punkt', example: 'Ny rutin för lokaler', alone: true },
    drop: { value: 'ID', about: 'tar bort en punkt ur listan', example: 'ny-rutin-for-lokaler', alone: true },
  },
  help: `Listan ligger i content/network/backlog.yaml och har bara titlar: aldrig vem som föreslog, och inga namn på personer. En punkt ligger kvar tills den har tagits upp på ett möte.`,
  run: async (given) => (await import('../keep-backlog.ts')).keepBacklog(given),
});
