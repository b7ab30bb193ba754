/** What editors call a list, and other words that they look for it by. */
const LISTS: Readonly<Record<string, readonly [name: string, ...words: string[]]>> = {
  topics: ['Ämnen'],
  audiences: ['Målgrupper'],
  glossary: ['Ordlista', 'ordlistan förkortningar begrepp'],
  'search-words': ['Sökord'],
  contacts: ['Kontaktvägar och telefonnummer', 'funktionsbrevlådor e-post'],
  laws: ['Lagar'],
  methods: ['Arbetssätt', 'vad fungerar metoder'],
  partners: ['Samverkansparter'],
  series: ['Mötesserier'],
  backlog: ['Föreslagna punkter'],
  'question-types': ['Slag av frågor'],
  owners: ['Ansvariga för texterna'],
  tips: ['Tips till breven'],
  coverage: ['Bemanning'],
  'own-words': ['Egna ord', 'stavning ordboken'],
};

/** The name of a list in the plural, by its sort; undefined for what has no other name than its sort's. */
export const listName = (sort: string): string | undefined => LISTS[sort]?.[0];

/** Everything that a file is called, for looking for it. */
export const namesOf = (sort: string): string => (LISTS[sort] ?? []).join(' ');
