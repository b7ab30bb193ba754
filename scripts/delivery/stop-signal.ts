/** Ctrl-C and SIGTERM as a signal, whose reason is the words of which it was. A second one ends the process at once: what was in flight is uncertain then. */
export function stopSignal(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    release();
    controller.abort(
      signal === 'SIGINT' ? 'Avbruten med Ctrl-C.' : 'Avbruten av datorn eller ett annat program (SIGTERM).',
    );
  };
  const release = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, release };
}
