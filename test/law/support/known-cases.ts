import { students, schools, steps, hosts, placing } from './edges.js';

/** Cases that the field knows to go wrong, and the test that plays each. */
export const fixtures: readonly (readonly [what: string, file: string, name: string])[] = [
  [
    'the 15th birthday on the first day',
    students,
    'is 15 when the 15th birthday is the day itself, and not a day before',
  ],
  ['18 years 6 months, and a day either way', students, 'is 18 years and 6 months at most, to the day'],
  ['born on 29 February', students, 'of who was born on 29 February is 15 on 1 March of a common year'],
  [
    'a member of the household turns 18 a day before the end',
    hosts,
    'are foreseen for whoever turns 18 by the last day of the programme',
  ],
  ['120.0 miles', steps, 'is at most 120.0 miles from the student’s'],
  ['the second visitor interviewed the family', steps, 'is never made by who %s the family'],
  ['Spanish from Mexico and from Spain', placing, 'Mexico and Spain'],
  ['German and Swiss German', placing, 'German and Swiss German'],
  [
    'a single parent whose child is at college',
    hosts,
    'is for a single adult without a child in the home; one away at college counts as none',
  ],
  ['an arrival home, then a permanent one', schools, 'an arrival home and then a permanent one cover it'],
  ['a host moves in the middle of the year', hosts, 'a change whose steps are open freezes every placement: (k)(5)'],
  [
    'a student moves in the middle of the year',
    schools,
    'a move in the middle of the year leaves one home for the other on one day',
  ],
  ['a check expires in the middle of a placement', hosts, 'count for twelve months, to the day before'],
  ['the sixth student in a school', schools, 'are five; the sixth comes only when the school asks in writing'],
  ['an acceptance without a line about tuition', schools, 'without a line about tuition is none: (f)(1)'],
  ['a consent dated after the placement', schools, 'moves in after the written agreement of %s, dated before'],
  ['a single adult’s student agrees after the placement', hosts, 'student and parents agree before the placement: %s'],
  [
    'an incident on Friday at 16:55 before a holiday',
    'incidents/clocks.test.ts',
    'of a serious problem on Friday at 16:55 before a Monday holiday end on Tuesday',
  ],
  [
    'the coordinator marries the host',
    steps,
    'are no couple: the coordinator who marries the host has no part in the family from then on',
  ],
];
