import { students, schools, reports, type Row } from './edges.js';

/** The student: 22 CFR 62.25(e)-(i), 62.10(a) and 62.14. */
export const theStudent: readonly Row[] = [
  [
    '62.25(e)(1)',
    'BG',
    'At least 15 and at most 18 years 6 months on the first day; eleven years of school',
    [students, 'is 18 years and 6 months at most, to the day'],
  ],
  [
    '62.25(e)(3)',
    'B',
    'Never before on a U.S. exchange or at a U.S. school',
    [students, 'bars a second one, and nobody is taken who has not said'],
  ],
  [
    '62.10(a)(2)',
    'B',
    'English by an objective measure',
    [students, 'is proven by a test, by a school’s signed paper, or by an interview'],
  ],
  [
    '62.25(f)(1)',
    'B',
    'The school’s written acceptance, with tuition paid or waived',
    [schools, 'without a line about tuition is none: (f)(1)'],
  ],
  [
    '62.25(f)(2)',
    'B',
    'No entry without a school in writing',
    [schools, 'is there before the student leaves home: (f)(2)'],
  ],
  [
    '62.25(f)(3)',
    'B',
    'Private tuition settled before the DS-2019',
    [schools, 'of a private school has its tuition settled before the DS-2019: (f)(3)'],
  ],
  [
    '62.25(f)(5)',
    'D',
    'The school gets a summary of all coursework',
    [schools, 'is a summary of the coursework, and whether the student has finished school'],
  ],
  [
    '62.25(f)(6)',
    'B',
    'At most five students of the sponsor in one school',
    [schools, 'are five; the sixth comes only when the school asks in writing'],
  ],
  [
    '62.25(f)(7)',
    'D',
    'After the DS-2019 the sponsor owns finding a school and a home',
    [schools, 'the sponsor owes a school and a home'],
  ],
  ...[1, 2, 3, 4, 5, 6].map((place): Row => [
    `62.25(g)(${place})`,
    'B',
    'The pack before departure',
    [schools, '(g)(%s): %s is given before the day of departure'],
  ]),
  [
    '62.25(h)(2)',
    'G',
    'Nobody is placed for athletic ability',
    [schools, 'contact with a coach is looked into by another person: (h)(2)'],
  ],
  [
    '62.25(h)(3)',
    'D',
    'A direct placement is reported before the first day of class',
    [schools, 'a direct placement is reported to school and federation before the first day of class: (h)(3)'],
  ],
  ['62.14(a)', 'B', 'Insured for the whole programme', [students, 'lasts from the first day to the last, (a)']],
  ['62.14(b)', 'B', 'Insured for the least sums', [students, 'has each sum of (b) to the dollar']],
];

/** Reporting and clocks: 22 CFR 62.25(n), 62.8, 62.13 and 62.15. */
export const reporting: readonly Row[] = [
  [
    '62.25(n)(1)',
    'BD',
    'An allegation is reported at once',
    [
      'incidents/clocks.test.ts',
      'of an allegation run out at once, and stop when the Department and the authorities were told',
    ],
  ],
  [
    '62.13(d)',
    'BD',
    'A serious problem is told by the next business day',
    ['incidents/clocks.test.ts', 'of a serious problem on Friday at 16:55 before a Monday holiday end on Tuesday'],
  ],
  [
    '62.25(n)(2)',
    'D',
    'Final placements by 31 August and 15 January',
    [reports, 'of a spring or a calendar year are reported by 15 January, also when it begins in December'],
  ],
  ['62.25(n)(3)', 'D', 'Students who moved by 31 July', [reports, 'are reported by 31 July after the end']],
  [
    '62.13(a)(1)',
    'D',
    'Validation within thirty days',
    [reports, 'has an arrival validated within thirty days of the first day: (a)(1)'],
  ],
  ['62.13(a)(2)', 'D', 'No-show within thirty days', [reports, 'has who did not come within thirty days: (a)(2)']],
  [
    '62.13(a)(3)',
    'D',
    'End and withdrawal promptly',
    [reports, 'has an end within five business days, holidays left out: (a)(3)'],
  ],
  [
    '62.13(a)(5)',
    'B',
    'Nobody is terminated who leaves voluntarily',
    [reports, 'has nobody terminated who leaves of their own accord: (a)(5)'],
  ],
  [
    '62.13(b)(2)',
    'D',
    'Another site of activity promptly',
    [reports, 'has a new school within ten business days: (b)(2)'],
  ],
  [
    '62.13(c)',
    'D',
    'The sponsor’s changes within ten business days',
    [reports, 'has the sponsor’s own changes within ten business days: (c)'],
  ],
  ['62.8(b)', 'B', 'Three weeks at least', [reports, 'is three weeks, first and last day counted']],
  ['62.15', 'D', 'The annual report', [reports, 'is sent by the day in the letter of designation']],
];
