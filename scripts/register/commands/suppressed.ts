import { command } from '../../commands/command.ts';

/** `suppressed`: who gets no letters, and why. */
export const suppressed = command({
  summary: 'visar vilka som inte får brev och varför, och de kontaktpersoner som du behöver ta ställning till',
  help: `En kontaktperson stoppas inte av en enda rapport från en mejlserver: stoppet föreslås, och breven skickas tills du säger ja (stop) eller nej (allow).`,
  run: async () => (await import('../stops.ts')).showStops(),
});
