/** Gives a setting as `read` understands it, which throws in Swedish what is wrong with it; undefined when it is not set. */
export type Setting = <T>(name: string, read: (text: string) => T) => T | undefined;

/** @param faults gets what is wrong, by the names of the settings */
export function settingReader(env: Readonly<Record<string, string | undefined>>, faults: string[]): Setting {
  return (name, read) => {
    const text = env[name]?.trim();
    if (!text) return undefined;
    try {
      return read(text);
    } catch (error) {
      faults.push(`${name} – ${(error as Error).message}`);
      return undefined;
    }
  };
}
