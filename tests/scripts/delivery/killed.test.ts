import { expect, test } from 'vitest';
import { killedRuns } from '../../support/killed-runs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['letter', { kills: 20, recipients: 2000, seed: 6 }],
  ['invitation', { kills: 8, recipients: 800, seed: 7 }],
] as const)(
  'of a run (%s), killed many times at random moments and run again, nobody is lost and nobody known as sent gets it twice',
  async (what, how) => {
    const result = await killedRuns(temporaryFolder(), what, how);
    expect(result).toMatchObject({ lost: [], again: [], renamed: [], tooUncertain: [], endedWith: 0 });
    // Else the kills came too early or too late, and nothing was proved.
    expect(result.killsInFlight).toBeGreaterThan(how.kills / 3);
    expect(result.uncertain).toBeLessThanOrEqual(how.kills * 5);
  },
);
