import type { Site } from '../../src/site.ts';
import type { Answers } from '../data/answers.ts';
import { answerParcel } from '../delivery/answer-mail.ts';
import type { Sender } from '../delivery/letterhead.ts';
import { judge } from '../delivery/outcome.ts';
import type { Transport } from '../delivery/transport.ts';

/**
 * Answers by the way that the letters go: the relay, or files in the outbox for whoever has none. One that the relay defers
 * stays queued; one whose end nobody saw is uncertain, and is not sent twice.
 */
export function mailedAnswers(transport: Transport, site: Site, sender: Sender, now: () => Date): Answers {
  return {
    async send(answer) {
      const parcel = await answerParcel(answer, site, sender, now());
      const line = await transport.open();
      try {
        const { status, words } = judge(await line.send(parcel));
        if (status === 'deferred') throw new Error(words);
        return status;
      } finally {
        line.close();
      }
    },
  };
}
