import { inWords } from './durations.ts';
import type { Outcome } from './outcome.ts';

/** Shows how far a run has come. Says nothing of anybody. */
export interface Progress {
  report: (outcome: Pick<Outcome, 'status'>) => void;
  note: (words: string) => void;
  end: () => void;
}

const WIDTH = 20;
const LINE_EVERY = 10_000;
const DRAW_EVERY = 200;

/**
 * A bar that is drawn over itself on a terminal; elsewhere a line now and then.
 * @param total how many are left when the run begins
 */
export function progress(total: number, out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): Progress {
  const began = performance.now();
  const counts = { sent: 0, deferred: 0, refused: 0, uncertain: 0 };
  let shown = began;
  const isBar = out.isTTY;
  const line = () => progressLine(total, counts, (performance.now() - began) / 1000);
  const show = () => {
    shown = performance.now();
    const { bar, words } = line();
    out.write(isBar ? `\r\u001b[2K${bar} ${words}` : `${words}\n`);
  };
  return {
    report({ status }) {
      counts[status] += 1;
      if (performance.now() - shown > (isBar ? DRAW_EVERY : LINE_EVERY)) show();
    },
    note: (words) => void out.write(isBar ? `\r\u001b[2K${words}\n` : `${words}\n`),
    end() {
      show();
      if (isBar) out.write('\n');
    },
  };
}

/** What a progress shows, from the counts of this run and the seconds since it began. */
function progressLine(
  total: number,
  { sent, deferred, refused, uncertain }: Record<Outcome['status'], number>,
  seconds: number,
): { bar: string; words: string } {
  const done = Math.min(total, sent + refused + uncertain);
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 && done < total ? `, ungefär ${inWords((total - done) / rate)} kvar` : '';
  const outcomes = `${sent} skickade, ${deferred} uppskjutna försök, ${refused} nekade, ${uncertain} ovissa`;
  return {
    bar: `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} %`,
    words: `${done} av ${total}: ${outcomes}, ${Math.round(rate * 60)} i minuten${left}`,
  };
}
