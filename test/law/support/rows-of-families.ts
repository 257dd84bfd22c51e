import { hosts, placing, words, type Row } from './edges.js';

/** The host family, placing and advertising: 22 CFR 62.25(j)-(m). */
export const families: readonly Row[] = [
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
