import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readPort, refuseTakenPort } from '../../../scripts/site/port.ts';

describe('the port', () => {
  test('is 4321 unless PORT says otherwise', () => {
    expect(readPort(undefined)).toBe(4321);
    expect(readPort('8080')).toBe(8080);
  });

  test.each(['hej', '0', '65536', '80 80', '-1', '4321.5'])('is not %s', (value) => {
    expect(() => readPort(value)).toThrow(
      `PORT är ”${value}”. Skriv ett tal mellan 1 och 65535, till exempel PORT=4321.`,
    );
  });

  test('that somebody else has is refused before anything is built', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    await expect(refuseTakenPort(port)).rejects.toThrow(`Port ${port} är upptagen av ett annat program.`);
  });
});
