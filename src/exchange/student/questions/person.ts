import { birthday, line, oneOf, section, text, yesNo } from './asked.js';

const identity = { purpose: 'To know who applies, and to write the documents of the exchange' };
const known = { purpose: 'To know the student who would live with a family' };

/** Who the student is. */
export const personal = section('personal', 'profile', [
  line('name', { ...identity, hinted: true }, 120),
  line('called', { ...known, hinted: true, optional: true }, 60),
  birthday('birth_date', { purpose: '22 CFR 62.25(e)(1): the age on the first day' }),
  oneOf('gender', ['female', 'male', 'other'], { purpose: '22 CFR 62.25(j)(4): who may share a room', hinted: true }),
  line('town', identity, 120),
  line('phone', { ...identity, hinted: true }, 40),
  line('citizenship', { ...identity, hinted: true }, 120),
]);

/** The home from which the student comes; the host family gets it in writing: 22 CFR 62.25(l)(2). */
export const family = section('family', 'profile', [
  oneOf('lives_with', ['both', 'mother', 'father', 'shared', 'others'], known),
  text('siblings', { ...known, optional: true, hinted: true }, 60),
  line('parents_work', { ...known, optional: true }),
  text('home_life', { ...known, hinted: true }, 200),
  yesNo('relative_in_us', { purpose: '22 CFR 62.25(d)(4): nobody is placed with relatives', hinted: true }),
  text('relative_who', { purpose: '22 CFR 62.25(d)(4)', when: { field: 'relative_in_us', is: 'yes' } }, 60),
  yesNo('has_arrangement', { purpose: '22 CFR 62.25(h)(3): a direct placement is reported', hinted: true }),
  text('arrangement', { purpose: '22 CFR 62.25(h)(3)', when: { field: 'has_arrangement', is: 'yes' } }, 60),
]);

const money = { purpose: 'To see that the year can be paid for, and who may be helped; never shown to a host family' };

export const finances = section('finances', 'finances', [
  oneOf('spending_money', ['under_100', 'to_200', 'to_300', 'over_300'], money),
  yesNo('needs_help', { ...money, hinted: true }),
  text('help_why', { ...money, when: { field: 'needs_help', is: 'yes' } }, 120),
]);
