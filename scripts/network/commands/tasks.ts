import { command } from '../../commands/command.ts';

/** `tasks`: what is still to be done, by function and age. */
export const tasks = command({
  summary: 'visar öppna uppgifter från mötena, per funktion och de äldsta först.',
  help: `En uppgift följer med till nästa möte tills någon skriver \`state: done\` och \`closed\` i mötets fil, eller \`state: dropped\` med ett skäl.`,
  run: async () => (await import('../list-tasks.ts')).listTasks(),
});
