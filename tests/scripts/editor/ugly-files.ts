/** Files that people and programs have left behind: each is sound, and none is as a form would write it. */
export const UGLY_YAML: Readonly<Record<string, string>> = {
  'byte order mark and CRLF': '\uFEFFid: a\r\nname: B  \r\nlist:\r\n  - ett\r\n  - två\r\n',
  'CRLF in blocks': 'a: >-\r\n  en rad\r\n  till\r\n\r\n  stycke\r\nb: |\r\n  rad\r\n\r\nc: d\r\n',
  'no last line end': 'a: b\nc:\n  - d\n  - e # sist',
  'both kinds of line ends': 'a: b\r\nc: d\ne: [f,\r\n  g]\nh: i\r\n',
  comments:
    '# först\n\na: b # vid a\n# före c\nc: # vid c\n  # före d\n  - d # vid d\n  # före e\n  - e\n  # efter e\n\n# sist\n',
  'comments in groups': '# huvud\n\n- id: a # nyckel\n  # före namn\n  name: b\n\n# om c\n- id: c\n  name: d\n# slut\n',
  'odd indents': 'a:\n   b: c\n   d:\n        - e\n        -   f\n        -\n           g\nh:\n- i\n- j\n',
  quotes: "a: 'it''s'\nb: \"c: \\\"d\\\"\"\n'e f': g\n\"h\": 'i'\nj: ''\nk: \"\"\n",
  'wrapped text':
    'a: en lång rad\n  som fortsätter\n  här\nb: "en till\n  som fortsätter"\nc: \'och\n\n  ett stycke\'\nd: e\n',
  blocks:
    'a: |\n  rad ett\n    indragen\n\n  rad två\nb: >\n  vikt\n  rad\n\n  stycke\nc: |-\n  sist\nd: >+\n  kvar\n\n\ne: |2-\n    två blanka\nf: g\n',
  'block at the end': 'a: b\nc: >-\n  lång rad ett\n  lång rad två',
  flow: 'a: [b, c , d]\ne: { f: g, h: [i, {j: k}] }\nl: []\nm: {}\nn: [\n  o,\n  p,\n]\nq: {\n  r: s,\n  t: u\n}\n',
  'lists in lists': '- - a\n  - b\n- [c, d]\n-\n  - e\n- - - f\n',
  nothing: 'a:\nb: ~\nc: null\nd: ""\ne:\n  -\n  - f\ng: # tomt\n',
  'only comments': '# inget än\n',
  empty: '',
  'an empty list': '# ännu inget\n[]\n',
  numbers: 'a: 1\nb: 1.50\nc: 0x1F\nd: "1"\ne: 2026-11-26\nf: 12:30\ng: true\nh: "no"\ni: no\n',
  'loose letters': 'namn: o\u0308vning\nlista: [a\u030a, å]\n',
  'signs of all sorts': 'a: "😀 # inte kommentar"\nb: å–ä ”ö”\nc: "rad\\r\\nrad"\nd: "\\u0000"\n',
  'explicit keys': '? a\n: b\n? c\n: - d\n  - e\nf: g\n',
  'spaces after everything': 'a: b   \nc:   \n  - d  \n  - e\t\nf:  g  # h  \n',
  'groups on a line each': 'a:\n  - { b: c, d: e }\n  - { b: f }\ng:\n  - {b: h}\n',
  'tight lists of groups': 'a:\n- b: c\n  d:\n  - e\n  - f: g\n    h: i\n- b: j\n',
};

/** Heads that article files may have around their fields. */
export const UGLY_ARTICLES: Readonly<Record<string, string>> = {
  'no body': '---\ntitle: a\n---',
  'spaces after the marks': '---  \ntitle: a\n---\t\n\nText.',
  'CRLF and byte order mark': '\uFEFF---\r\ntitle: a\r\ntopics:\r\n  - b\r\n---\r\n\r\nText  \r\nmed rader\r\n',
  'a line of dashes in the body': '---\ntitle: a\n---\n\nText\n\n---\n\nMer.\n',
  'an empty head': '---\n---\nText.\n',
  'lone carriage returns': '---\ntitle: a\n---\nEn rad\rtill\n',
};
