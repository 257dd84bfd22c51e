import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DutyKinds } from '../../src/duties/index.js';
import { allLawRules } from '../../src/law/index.js';
import { Catalogue, type Severity } from '../../src/platform/index.js';
import { startPortal, type TestPortal } from '../support/portal.js';

/** What a row asks for: B blocks a step, G needs a second person, D runs a clock. */
type Mark = 'B' | 'G' | 'D';

/** A paragraph, its marks, its sentence, and the test that holds its edge: the file below `test/` and the test's name. */
type Row = readonly [paragraph: string, marks: string, sentence: string, edge: readonly [file: string, name: string]];

const secondary = 'law/secondary-students.test.ts';
const steps = 'vetting/steps.test.ts';
const standing = 'vetting/standing.test.ts';
const hosts = 'host-families/rules.test.ts';
const placing = 'host-families/placing.test.ts';
const words = 'host-families/finding-words.test.ts';

/** Who may run it, staff and coordinators: 22 CFR 62.25(b)-(d), 62.9 and 62.10. */
const sponsorsAndPeople: readonly Row[] = [
  [
    '62.25(b)',
    'B',
    'A sponsor is tax exempt, a U.S. person, and designated',
    [secondary, 'is designated on the day, its last one too'],
  ],
  [
    '62.25(c)(1)',
    'B',
    'A full course of study at an accredited school',
    [secondary, 'is accredited until the student’s last day'],
  ],
  [
    '62.25(c)(2)',
    'B',
    'One semester at least, two at most',
    [secondary, 'is one semester at least and two at most, earlier ones counted'],
  ],
  [
    '62.25(c)(3)',
    'B',
    'A beginning in spring only with the school’s written permission',
    [secondary, 'begins in spring only with the school’s word in writing, given before'],
  ],
  [
    '62.25(d)(1)',
    'BD',
    'Coordinators are trained before appointment, and refreshed each year',
    [standing, 'may not once a year has passed since the last training of any kind'],
  ],
  [
    '62.25(d)(3)',
    'BD',
    'Everybody who works with families is checked every year',
    [standing, 'may on the last day of a check, and no longer on the day on which it expires'],
  ],
  [
    '62.25(d)(4)',
    'B',
    'No placement with relatives',
    [placing, 'nobody is placed with relatives, and all three say so: (d)(4)'],
  ],
  [
    '62.25(d)(5)',
    'B',
    'The student’s home is at most 120 miles from the coordinator’s',
    [steps, 'is at most 120.0 miles from the student’s'],
  ],
  ['62.25(d)(6)', 'B', 'No money or incentives to host families', [hosts, 'that nothing was promised']],
  [
    '62.25(d)(9)',
    'B',
    'Orientation only after the family is fully vetted and accepted',
    [hosts, 'an orientation follows the approval, on the same day at the earliest: (d)(9)'],
  ],
  [
    '62.25(d)(10)(i)',
    'B',
    'Nobody is host and coordinator of the same student',
    [steps, 'are never one person, whoever of the home they are'],
  ],
  [
    '62.25(d)(10)(ii)',
    'B',
    'Nobody hosts for one sponsor and coordinates for another',
    [standing, 'may not once they declare that they host for another sponsor'],
  ],
  [
    '62.25(d)(10)(iii)',
    'B',
    'A coordinator is in no position of trust over the student',
    [steps, 'bars who works at the student’s school, however it is written'],
  ],
  [
    '62.25(d)(11)',
    'D',
    'Contact with the student each month, first in person',
    [secondary, 'with the %s are in every calendar month from the arrival’s on'],
  ],
  [
    '62.25(d)(12)',
    'D',
    'A visit by another representative within two months',
    [secondary, 'is made by the sixtieth day'],
  ],
  [
    '62.25(d)(12)',
    'G',
    'The visitor is not who recruited, screened or selected',
    [steps, 'is never made by who %s the family'],
  ],
  [
    '62.25(d)(13)',
    'D',
    'Contact with the host each month, in person in fall and spring',
    [secondary, 'with the host are in person once in fall and once in spring'],
  ],
  [
    '62.25(d)(14)',
    'D',
    'The school gets the contacts before its first day',
    [secondary, 'has all three contacts before its first day'],
  ],
  [
    '62.10(d)',
    'G',
    'No retaliation for complaints',
    ['incidents/clocks.test.ts', 'a stay is not ended within 90 days, to the day'],
  ],
  [
    '62.10(d)(3)',
    'D',
    'The student tells of changes in ten days',
    [secondary, 'are told by the student within ten days'],
  ],
  [
    '62.10(d)(4)',
    'D',
    'The sponsor passes them on in ten business days',
    [secondary, 'are passed on within ten business days, holidays left out'],
  ],
];

/** The host family, placing and advertising: 22 CFR 62.25(j)-(m). */
const families: readonly Row[] = [
  [
    '62.25(j)(2)',
    'B',
    'An application signed by all applicants, with photographs of each kind',
    [hosts, 'the signature of adults who apply alone: a grandmother at home does not sign'],
  ],
  [
    '62.25(j)(3)',
    'B',
    'An interview in person in the home with all who live there',
    [hosts, 'counts without a son who is away at college'],
  ],
  [
    '62.25(j)(4)',
    'B',
    'A safe home, a bed of one’s own, a clear exit, a room shared with one',
    [hosts, 'is shared with somebody of the same sex'],
  ],
  ['62.25(j)(5)', 'B', 'Two references who are no relatives and not of the sponsor', [hosts, 'are two']],
  ['62.25(j)(6)', 'B', 'No needs-based public assistance for food or housing', [hosts, 'no assistance']],
  [
    '62.25(j)(7)',
    'BD',
    'Checks of everybody of 18, new adults, and who turns 18 during the stay',
    [hosts, 'are due on the 18th birthday of who turns 18 during the stay, and not a day before'],
  ],
  [
    '62.25(j)(9)',
    'BG',
    'A single adult without a child is reviewed twice, and agreed to in writing',
    [hosts, 'is for a single adult without a child in the home; one away at college counts as none'],
  ],
  ['62.25(k)(5)', 'D', 'A family tells of material changes', [hosts, 'a change is told within ten days']],
  [
    '62.25(l)(1)',
    'B',
    'A home is secured before departure',
    [placing, 'a home is secured before the student leaves: %s, (l)(1)'],
  ],
  [
    '62.25(l)(1)(ii)',
    'B',
    'Two students of one home differ in country and language, and all agree',
    [placing, 'German and Swiss German'],
  ],
  ['62.25(m)(1)', 'B', 'Recruiting is honest', [words, 'Get paid to host!']],
  ['62.25(m)(2)', 'B', 'No last-minute, pity or guilt appeals', [words, 'We need a host family now.']],
];

const rows = [...sponsorsAndPeople, ...families];

const severities: Record<Mark, Severity> = { B: 'block', G: 'gate', D: 'deadline' };

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({ PORTAL_ROLE: 'web' });
});
afterAll(() => portal.stop());

/** What the portal knows of a paragraph: rules by their severity, and clocks. */
function marksOf(paragraph: string): Set<string> {
  const cites = `22 CFR ${paragraph}`;
  const rules = allLawRules().filter((rule) => rule.cites === cites);
  const clocks = portal.app
    .get(DutyKinds, { strict: false })
    .all()
    .filter((kind) => kind.cites === cites);
  return new Set([...rules.map(({ severity }) => severity), ...clocks.map(() => 'deadline')]);
}

describe('The rows of the law that block, need a second person, or run a clock', () => {
  test.each(rows)('%s (%s): %s', (paragraph, marks) => {
    const known = marksOf(paragraph);
    const missing = marks.split('').filter((mark) => !known.has(severities[mark as Mark]));
    expect({ paragraph, missing }).toEqual({ paragraph, missing: [] });
  });

  test.each(rows)('%s (%s): %s: its edge is held by a test', (_paragraph, _marks, _sentence, [file, name]) => {
    expect(readFileSync(`test/${file}`, 'utf8')).toContain(name);
  });
});

describe('Every rule of law', () => {
  test('can be read: what it checks, why not, what to do, its proof, its numbers', () => {
    const catalogue = portal.app.get(Catalogue, { strict: false });
    const keys = allLawRules().flatMap(({ checks, evidence, parameters, severity }) => [
      checks.key,
      checks.key.replace(/checks$/, 'because'),
      checks.key.replace(/checks$/, 'remedy'),
      `law.severity.${severity}`,
      ...evidence.map((kind) => `law.evidence.${kind}`),
      ...Object.entries(parameters).flatMap(([name, { unit }]) => [`law.number.${name}`, `law.unit.${unit}`]),
    ]);
    expect(keys.filter((key) => !catalogue.has('en', key))).toEqual([]);
  });

  test('has an id and a paragraph, and no two have one id', () => {
    const ids = allLawRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(allLawRules().filter(({ cites }) => !/^(\d+ CFR |[A-Z])/.test(cites))).toEqual([]);
  });
});
