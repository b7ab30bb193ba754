import { readMsg } from './read-msg.ts';

/** Runs in a process of its own, started by `read-msg-apart.ts`: bytes come in, a mail or null goes out. */
process.on('message', (bytes: Uint8Array) => {
  try {
    process.send?.(readMsg(bytes));
  } catch {
    process.send?.(null);
  }
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
