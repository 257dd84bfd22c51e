import { count, line, oneOf, text, yesNo } from './field-of.js';

const known = { purpose: 'To know the family with whom a student would live' };
const told = { purpose: 'To tell a student and the natural parents what to expect' };
const matching = { purpose: 'To find a family that suits a student' };

const section = <F>(code: string, group: string, fields: F[]) => ({
  code,
  group,
  title: { key: `host-families.section.${code}` },
  lead: { key: `host-families.section.${code}.lead` },
  fields,
});

/** What the student side reads once the law allows it. */
export const profile = section('profile', 'profile', [
  text('about_family', { ...told, hinted: true }),
  line('occupations', known),
  line('languages', matching),
  text('interests', told, 150),
  text('why_host', known, 200),
  yesNo('hosted_before', known),
  text('hosted_whom', { ...known, when: { field: 'hosted_before', is: 'yes' } }, 150),
  text('weekday', { ...told, hinted: true }, 200),
]);

export const houseRules = section('house_rules', 'profile', [
  line('curfew_school_nights', told),
  line('curfew_weekends', told),
  text('chores', told, 100),
  text('screens', told, 100),
  text('meals', { ...told, hinted: true }, 100),
  line('expenses', { ...told, hinted: true }),
  text('other_rules', { ...told, optional: true }, 150),
]);

export const schoolAndCommunity = section('school_community', 'profile', [
  line('school_name', { purpose: 'To ask the school for a place' }),
  count('school_miles', { from: 0, to: 120 }, { purpose: 'To know how a student gets to school' }),
  oneOf('way_to_school', ['school_bus', 'family', 'public', 'walk', 'bicycle'], {
    purpose: 'To know how a student gets to school',
  }),
  yesNo('coach_contact', { purpose: '22 CFR 62.25(h): nobody is placed for athletic ability', hinted: true }),
  text('coach_which', { purpose: '22 CFR 62.25(h)', when: { field: 'coach_contact', is: 'yes' } }, 100),
  text('community', told, 200),
  text('ties', { ...known, hinted: true, optional: true }, 150),
]);

const beliefs = { purpose: 'To find a family that suits a student; given freely', optional: true } as const;

/** Answers that nobody has to give. */
export const voluntary = section('voluntary', 'voluntary', [
  line('religion', beliefs),
  oneOf('services', ['never', 'sometimes', 'often'], beliefs),
  yesNo('other_beliefs', beliefs),
  yesNo('drives_to_services', beliefs),
  line('diet', beliefs),
  line('diet_not', beliefs),
]);

const confidential = {
  purpose: 'To see that the basic needs of a student can be met; never shown to the student side',
};
const safety = { purpose: 'To keep students safe' };

/** 22 CFR 62.25(j)(6): read by the family and those who decide. */
export const confidentialPart = section('confidential', 'confidential', [
  oneOf('income', ['under_25', 'to_50', 'to_75', 'to_100', 'over_100'], { ...confidential, lasts: false }),
  yesNo('assistance', { ...confidential, hinted: true, lasts: false }),
  text('assistance_which', { ...confidential, when: { field: 'assistance', is: 'yes' }, lasts: false }, 100),
  yesNo('charges', { ...safety, hinted: true, lasts: false }),
  text('charges_which', { ...safety, when: { field: 'charges', is: 'yes' }, lasts: false }, 200),
  yesNo('rewarded', { purpose: '22 CFR 62.25(d)(6)', hinted: true, lasts: false }),
  yesNo('other_sponsor', { purpose: '22 CFR 62.25(d)(10)(ii)', hinted: true, lasts: false }),
  yesNo('relative', { purpose: '22 CFR 62.25(d)(4)', lasts: false }),
]);
