/** Words that buttons are made of: ”Läs mer här”, ”Anmälan och program”, ”Till hela rapporten (pdf)”. */
const BUTTON_WORDS = new Set(
  `läs läsa mer mera om här hela ladda ner ned hämta till se visa titta lyssna gå klicka öppna på anmäl anmälan dig boka plats program
  inbjudan information info fler alla nyheten rapporten artikeln sidan webbsidan webbplatsen filmen sändningen avsnittet podden stödet
  publikationen vägledningen materialet handboken länk länken pdf word och eller den det i vår på webben nu idag senast gör testet
  read more about here the full report article page download register sign up now view watch listen see open go to click continue
  reading find out learn event programme details link website paper this and story`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a text says nothing of what it leads to, or is an address itself. */
export function saysNothing(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .match(/\p{L}+/gu) ?? [];
  return isAddress(text) || words.every((word) => BUTTON_WORDS.has(word));
}

const isAddress = (text: string) =>
  /^(?:https?:\/\/|www\.)\S+$|^\S+\.(?:se|com|eu|org|nu|no|dk|fi|net)(?:\/\S*)?$/i.test(text.trim());
