import { readFileSync } from 'node:fs';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { sha256, textFile } from '../../../scripts/archive/bag.ts';
import { fgsFaults, isFgs, payloadOfFgs } from '../../../scripts/archive/check-fgs.ts';
import { fgsPackage } from '../../../scripts/archive/fgs-package.ts';
import { SOFTWARE_VERSION } from '../../../scripts/archive/mets.ts';
import type { Files } from '../../../scripts/files/zip.ts';

const ABOUT = {
  id: 'informationsbrev-2026-6',
  title: 'Brev <6> & ”mer” \u0007(påhittat)',
  summary: 'Vad brevet säger.',
  day: '2026-12-10',
  organisation: 'Exempelstad',
  department: 'Trygghetskontoret (påhittat)',
  identifier: 'EX-2026/0099',
  hash: 'f'.repeat(64),
  kind: 'Skickat informationsbrev',
};

const PAYLOAD: Files = {
  'webb/index.html': textFile('<p>Hej</p>'),
  'brev/2026-6.pdf': textFile('%PDF'),
  'innehall/attachments/å & ö "100%".pdf': textFile('%PDF 2'),
  'tom.txt': textFile(''),
};
const made = fgsPackage(PAYLOAD, ABOUT);

const NAMES = {
  mets: 'http://www.loc.gov/METS/',
  csip: 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
  xlink: 'http://www.w3.org/1999/xlink',
  premis: 'http://www.loc.gov/premis/v3',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** What an XPath finds in a file of the package, as text; parsed by libxml2, so that it is sound XML with sound names. */
function found(file: string, path: string): string[] {
  const document = XmlDocument.fromBuffer(made[file]!);
  try {
    return document.find(path, NAMES).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
const mets = (path: string) => found('METS.xml', path);
const MOMENT = '2026-12-10T12:00:00Z';

/**
 * E-ARK CSIP 2.1.0 and E-ARK SIP 2.1.0, which together are FGS Paketstruktur 2.0: what they require, each by its own number,
 * in our words. Their XML schemas are in no package of npm's or Debian's.
 */
describe('the root of METS.xml', () => {
  test.each([
    ['CSIP1', '/mets:mets/@OBJID', 'informationsbrev-2026-6-fgs'],
    ['CSIP2', '/mets:mets/@TYPE', 'OTHER'],
    ['CSIP3', '/mets:mets/@csip:OTHERTYPE', ABOUT.kind],
    ['CSIP4', '/mets:mets/@csip:CONTENTINFORMATIONTYPE', 'OTHER'],
    ['CSIP5', '/mets:mets/@csip:OTHERCONTENTINFORMATIONTYPE', ABOUT.kind],
    ['CSIP6, SIP2', '/mets:mets/@PROFILE', 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml'],
    ['the title, without what XML cannot say', '/mets:mets/@LABEL', 'Brev <6> & ”mer” (påhittat)'],
  ])('%s', (_, path, value) => expect(mets(path)).toEqual([value]));
});

describe('the header', () => {
  const agent = (which: string) => `/mets:mets/mets:metsHdr/mets:agent[${which}]`;
  test.each([
    ['CSIP117, CSIP7', '/mets:mets/mets:metsHdr/@CREATEDATE', MOMENT],
    ['CSIP8', '//mets:metsHdr/@LASTMODDATE', MOMENT],
    ['CSIP9, SIP4', '//mets:metsHdr/@csip:OAISPACKAGETYPE', 'SIP'],
    ['SIP3', '//mets:metsHdr/@RECORDSTATUS', 'NEW'],
    ['CSIP10–14', `${agent('@ROLE="CREATOR" and @TYPE="OTHER" and @OTHERTYPE="SOFTWARE"')}/mets:name`, 'Kontaktnätet'],
    ['CSIP15–16', `${agent('@TYPE="OTHER"')}/mets:note[@csip:NOTETYPE="SOFTWARE VERSION"]`, SOFTWARE_VERSION],
    ['SIP9–12', `${agent('@ROLE="ARCHIVIST" and @TYPE="ORGANIZATION"')}/mets:name`, 'Exempelstad'],
    ['SIP15–18', `${agent('@ROLE="CREATOR" and @TYPE="ORGANIZATION"')}/mets:name`, 'Exempelstad, Trygghetskontoret (påhittat)'],
  ])('%s', (_, path, value) => expect(mets(path)).toEqual([value])); // prettier-ignore

  test('names functions, never a person (SIP21–25 are left out), and the version that package.json has', () => {
    expect(mets('//mets:agent[@TYPE="INDIVIDUAL"]')).toEqual([]);
    const project = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as object;
    expect(project).toMatchObject({ version: SOFTWARE_VERSION });
  });
});

describe('what METS.xml refers to', () => {
  const PLACED = '@LOCTYPE="URL" and @xlink:type="simple"';
  const MEASURED = `@MIMETYPE and @SIZE and @CREATED="${MOMENT}" and @CHECKSUM and @CHECKSUMTYPE="SHA-256"`;

  test('CSIP17–30: Dublin Core, with identity, place, size and checksum', () => {
    expect(mets(`//mets:dmdSec[@ID and @CREATED and @STATUS="CURRENT"]/mets:mdRef[@MDTYPE="DC" and ${PLACED} and ${MEASURED}]/@xlink:href`)).toEqual(['metadata/descriptive/dc.xml']);
  }); // prettier-ignore

  test('CSIP31–44: PREMIS', () => {
    expect(mets(`//mets:amdSec/mets:digiprovMD[@ID and @CREATED and @STATUS="CURRENT"]/mets:mdRef[@MDTYPE="PREMIS" and ${PLACED} and ${MEASURED}]/@xlink:href`)).toEqual(['metadata/preservation/premis.xml']);
  }); // prettier-ignore

  test('CSIP58–79: every file in a group, with identity, format, size, day, checksum and place', () => {
    expect(mets('/mets:mets/mets:fileSec[@ID]/mets:fileGrp[@ID]/@USE')).toEqual(['Documentation', 'Representations/submission/data']); // CSIP59, 60, 64, 65, 114
    expect(mets('//mets:fileGrp[2][@ADMID="digiprov-1"]/@csip:CONTENTINFORMATIONTYPE')).toEqual(['OTHER']); // CSIP61, 62
    const whole = `//mets:file[@ID and ${MEASURED}][mets:FLocat[${PLACED} and @xlink:href]]`;
    expect(mets(whole)).toHaveLength(mets('//mets:file').length);
    expect(mets('//mets:file[contains(mets:FLocat/@xlink:href, "2026-6.pdf")]/@MIMETYPE')).toEqual(['application/pdf']);
  }); // prettier-ignore

  test('each file of the package is there once, with the bytes that its checksum says; METS.xml does not name itself', () => {
    const places = mets('//mets:FLocat/@xlink:href | //mets:mdRef/@xlink:href');
    const named = places.map((place) => decodeURI(place));
    expect([...named, 'METS.xml'].sort()).toEqual(Object.keys(made).sort());
    for (const [index, name] of named.entries()) {
      const at = `//*[@xlink:href="${places[index]}"]/ancestor-or-self::*[@CHECKSUM][1]`;
      expect(mets(`${at}/@CHECKSUM`)).toEqual([sha256(made[name]!)]);
      expect(mets(`${at}/@SIZE`)).toEqual([String(made[name]!.length)]);
    }
    for (const [name, bytes] of Object.entries(PAYLOAD)) expect(made[`representations/submission/data/${name}`]).toEqual(bytes);
  }); // prettier-ignore

  test('no identity is given twice, and every reference leads to one', () => {
    const ids = mets('//@ID');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
    const referred = mets('//@ADMID | //@DMDID | //@FILEID');
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('CSIP80–104, 116, 119: the structure, and what each part of it points at', () => {
  const map = '/mets:mets/mets:structMap[@ID and @TYPE="PHYSICAL" and @LABEL="CSIP"]/mets:div[@ID]';
  expect(mets(`${map}/@LABEL`)).toEqual(['informationsbrev-2026-6-fgs']);
  expect(mets(`${map}/mets:div[@ID]/@LABEL`)).toEqual(['Metadata', 'Documentation', 'Representations']);
  expect(mets(`${map}/mets:div[@LABEL="Metadata"][@DMDID="dmd-1"]/@ADMID`)).toEqual(['digiprov-1']);
  expect(mets(`${map}/mets:div[@LABEL="Documentation"]/mets:fptr/@FILEID`)).toEqual(['documentation']);
  expect(mets(`${map}/mets:div[@LABEL="Representations"]/mets:fptr/@FILEID`)).toEqual(['content']);
});

test('CSIPSTR1–16: the folders are those of the specification', () => {
  const folders = new Set(Object.keys(made).map((name) => name.split('/').slice(0, 2).join('/')));
  expect([...folders].sort()).toEqual(['METS.xml', 'documentation/las-mig.txt', 'metadata/descriptive', 'metadata/preservation', 'representations/submission']); // prettier-ignore
});

describe('PREMIS 3.0', () => {
  const premis = (path: string) => found('metadata/preservation/premis.xml', path);

  test('knows each kept file: identity, checksum, size, format and name', () => {
    const objects = '/premis:premis[@version="3.0"]/premis:object[@xsi:type="premis:file"]';
    expect(premis(`${objects}/premis:objectIdentifier/premis:objectIdentifierValue`).sort()).toEqual(
      Object.keys(PAYLOAD).map((name) => `representations/submission/data/${name}`).sort(),
    );
    const pdf = `${objects}[premis:originalName="2026-6.pdf"]/premis:objectCharacteristics`;
    expect(premis(`${pdf}/premis:fixity[premis:messageDigestAlgorithm="SHA-256"]/premis:messageDigest`)).toEqual([sha256('%PDF')]);
    expect(premis(`${pdf}/premis:size`)).toEqual(['4']);
    expect(premis(`${pdf}/premis:format/premis:formatDesignation/premis:formatName`)).toEqual(['application/pdf']);
  }); // prettier-ignore

  test('knows how the package came to be, and by what', () => {
    expect(premis('//premis:event/premis:eventType')).toEqual(['creation']);
    expect(premis('//premis:event/premis:eventDateTime')).toEqual([MOMENT]);
    expect(premis('//premis:event/premis:linkingAgentIdentifier/premis:linkingAgentIdentifierValue')).toEqual(premis('//premis:agent/premis:agentIdentifier/premis:agentIdentifierValue'));
    expect(premis('//premis:agent/premis:agentType')).toEqual(['software', 'organization']);
  }); // prettier-ignore
});

test('Dublin Core says what it is, and the note what nobody has checked', () => {
  const dc = (term: string) => found('metadata/descriptive/dc.xml', `/*/dc:${term}`);
  expect([dc('title'), dc('identifier'), dc('date'), dc('language')]).toEqual([
    ['Brev <6> & ”mer” (påhittat)'], ['EX-2026/0099'], ['2026-12-10'], ['sv'],
  ]); // prettier-ignore
  expect(new TextDecoder().decode(made['documentation/las-mig.txt'])).toContain('inte mot deras XML-scheman');
});

test('the same document gives the same bytes, in whatever order its files were made', () => {
  const turned = fgsPackage(Object.fromEntries(Object.entries(PAYLOAD).toReversed()), ABOUT);
  expect(Object.keys(turned)).toEqual(Object.keys(made));
  for (const [name, bytes] of Object.entries(made)) expect(Buffer.compare(bytes, turned[name]!), name).toBe(0);
});

describe('a package is compared with the checksums of its METS', () => {
  test('which hold when nothing is changed, whatever its files are called', () => {
    expect(isFgs(made)).toBe(true);
    expect(fgsFaults(made)).toEqual([]);
    expect(payloadOfFgs(made)).toEqual(
      Object.fromEntries(Object.entries(PAYLOAD).map(([name, bytes]) => [`data/${name}`, bytes])),
    );
  });

  test('and every file that is changed, gone or added is told of', () => {
    const { 'metadata/descriptive/dc.xml': _, ...others } = made;
    const changed = {
      ...others,
      'extra.txt': textFile('x'),
      'representations/submission/data/webb/index.html': textFile('<p>Hej då</p>'),
    };
    expect(fgsFaults(changed)).toEqual([
      'extra.txt hör inte till paketet: den står inte i METS.xml.',
      'metadata/descriptive/dc.xml saknas.',
      'representations/submission/data/webb/index.html är ändrad: SHA-256 är inte den som står i METS.xml.',
    ]);
  });

  test('a METS that somebody has broken leaves nothing unsaid', () => {
    const broken = textFile('<mets:mdRef xlink:href="%ff.xml" CHECKSUM="0"/>');
    expect(fgsFaults({ 'METS.xml': broken, 'a.txt': textFile('') })).toEqual([
      '%ff.xml saknas.',
      'a.txt hör inte till paketet: den står inte i METS.xml.',
    ]);
  });
});
