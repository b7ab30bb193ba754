/** Waits for Ctrl-C or SIGTERM. A second one while the work is being put away changes nothing. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}
