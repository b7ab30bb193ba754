import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/dev.ts', import.meta.url));

/** `npm run dev` as a process of its own, for tests. */
export interface DevServer {
  port: number;
  /** What stands in its terminal. */
  said: () => string;
  /** Ends it as Ctrl-C does. */
  stop: () => Promise<void>;
}

/** Starts `npm run dev` and waits until it says where it is. @throws what it said, when it ends instead */
export async function startDev(settings: NodeJS.ProcessEnv, port?: number): Promise<DevServer> {
  const free = port ?? (await freePort());
  // Astro serves nothing where Vitest says that it runs.
  const { VITEST: _, NODE_ENV: __, ...own } = process.env;
  const dev = spawn(process.execPath, [SCRIPT], {
    env: { ...own, ...settings, PORT: String(free) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (words: Buffer) => {
      said += String(words);
      if (said.includes('Sidorna uppdateras')) resolve();
    };
    dev.stdout.on('data', listen);
    dev.stderr.on('data', listen);
    dev.once('exit', () => reject(new Error(said)));
  });
  return {
    port: free,
    said: () => said,
    stop: async () => {
      const gone = once(dev, 'exit');
      dev.kill('SIGINT');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
