/**
 * Makes a function that does its work once for each text and keeps what came of it: a site says the same words over and
 * over, and at each key that is pressed most of what is asked, and the pages that are shown, are those of the key before.
 */
/* @__NO_SIDE_EFFECTS__ */
export function onceEach<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}
