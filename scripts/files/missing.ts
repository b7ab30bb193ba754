/** `.catch(ifMissing(nothing))`: what to go on with where there is no file or folder. Any other fault passes through. */
export const ifMissing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code !== 'ENOENT') throw error;
    return otherwise;
  };
