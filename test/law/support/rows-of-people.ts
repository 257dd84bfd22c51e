import { secondary, steps, standing, hosts, placing, type Row } from './edges.js';

/** Who may run it, staff and coordinators: 22 CFR 62.25(b)-(d), 62.9 and 62.10. */
export const sponsorsAndPeople: readonly Row[] = [
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
