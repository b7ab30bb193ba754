import { expect, test } from 'vitest';
import { killedRuns } from '../../support/killed-runs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const KILLS = 20;
const RECIPIENTS = 2000;

test(
  'killed twenty times at random moments and run again, nobody is lost and nobody known as sent gets it twice',
  { timeout: 240_000 },
  async () => {
    const result = await killedRuns(temporaryFolder(), KILLS, RECIPIENTS, 6);
    expect(result).toMatchObject({ lost: [], again: [], renamed: [], tooUncertain: [], endedWith: 0 });
    // Else the kills came too early or too late, and nothing was proved.
    expect(result.killsInFlight).toBeGreaterThan(KILLS / 3);
    expect(result.uncertain).toBeLessThanOrEqual(KILLS * 5);
  },
);
