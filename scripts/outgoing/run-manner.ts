import type { Site } from '../../src/site.ts';
import { deliverySettings, type DeliverySettings } from '../delivery/delivery-settings.ts';
import { environment } from '../delivery/env-file.ts';
import { runOptions, type RunAsked } from '../delivery/run-options.ts';
import { notInBox, waysBack } from '../inbox/inbox-settings.ts';
import { refusePlaceholder } from './placeholder.ts';
import { readGot } from './read-got.ts';

/** How a run is gone about: what was asked of it, and how mail leaves the house. Times are milliseconds. */
export interface RunManner {
  isSure: boolean;
  firstPause: number;
  keepTrying: number;
  /** Who has got it already, as somebody has said; undefined when nobody has. */
  alreadyGot: readonly string[] | undefined;
  settings: DeliverySettings;
}

/**
 * Reads how a run is gone about, once for all that is sent in it. Warns when answers would not end in the box that is read.
 * @param folder where the settings' file may lie: the data folder
 * @throws UserError for settings with faults, for a sender that is a placeholder, and for a list with faults
 */
export function runManner({ folder, site }: { folder: string; site: Site }, asked: RunAsked): RunManner {
  const { envFile, ...options } = runOptions(asked);
  const env = environment(folder, envFile);
  const settings = deliverySettings(env);
  refusePlaceholder(site, settings);
  const warning = settings.relay && notInBox(waysBack(env, site, settings.from));
  if (warning) console.log(warning);
  const got = asked['already-got'];
  return { ...options, settings, alreadyGot: got === undefined ? undefined : readGot(got) };
}
