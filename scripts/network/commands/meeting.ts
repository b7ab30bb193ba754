import { command } from '../../commands/command.ts';

/** `meeting`: the next meeting of a series as a draft. */
export const meeting = command({
  summary: 'gör nästa möte i en serie, som utkast. Ingen får veta något.',
  words: { date: { name: 'DAG', about: 'mötets dag', example: '2027-02-11', optional: true } },
  options: {
    series: {
      value: 'SERIE',
      about: 'vilken serie, ur network/series.yaml (behövs bara om det finns flera)',
      example: 'natverkstraff',
    },
    start: { value: 'KLOCKAN', about: 'när mötet börjar', example: '13:30' },
    end: { value: 'KLOCKAN', about: 'när mötet slutar', example: '15:00' },
    place: { value: 'PLATS', about: 'var mötet är', example: 'På distans' },
    with: {
      value: 'ID',
      about: 'föreslagna punkter som ska med: id:n ur backlog, med komma mellan',
      example: 'ny-punkt',
    },
  },
  help: `Dagordningen kommer ur seriens mall, aldrig ur förra mötet. Öppna uppgifter följer med av sig själva och skrivs inte in. Föreslagna punkter som väntar (backlog) tas med när du väljer dem.

På en terminal frågar kommandot efter det som saknas.`,
  run: async (given) => (await import('../make-meeting.ts')).makeMeeting(given),
});
