import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../../law/index.js';
import { CHECK_KINDS } from '../checks/household-check.entity.js';
import { birthday, isOfAge, isSingleAdultHome, type PersonAtHome } from '../household/people-at-home.js';
import type { HostFacts } from './host-facts.js';
import { sentencesOf } from './sentences.js';

const ages = { age: { unit: 'years', value: 18 }, within: { unit: 'months', value: 12 } } as const;

/** The last day on which a check completed on a day counts. */
export const checkCountsUntil = (completedOn: string, months: number): string =>
  Temporal.PlainDate.from(completedOn).add({ months }).subtract({ days: 1 }).toString();

/** The newest criminal check and the newest search of the registry are clear and not too old; of several of one day all are clear. */
export const isChecked = ({ checks }: PersonAtHome, day: string, months: number): boolean =>
  CHECK_KINDS.every((kind) => {
    const done = checks.filter((check) => check.kind === kind && check.completedOn <= day);
    const newest = done
      .map(({ completedOn }) => completedOn)
      .toSorted()
      .at(-1);
    if (newest === undefined || day > checkCountsUntil(newest, months)) return false;
    return done.every(({ completedOn, clear }) => completedOn !== newest || clear);
  });

const namesOf = (people: readonly PersonAtHome[]) => ({ names: people.map(({ name }) => name).join(', ') });

/** Whether somebody came of age while students may live there, rather than being an adult all along. */
const turnedDuring = ({ birthDate, since }: PersonAtHome, { beginsOn }: HostFacts['season'], age: number): boolean => {
  const turns = birthday(birthDate, age);
  return turns > beginsOn && turns >= since;
};

/** Everybody of age, those who often stay and new adults too. */
export const adultsAreChecked = lawRule<HostFacts, 'age' | 'within'>({
  id: 'host-adults-are-checked',
  cites: '22 CFR 62.25(j)(7)',
  severity: 'block',
  reads: ['members', 'day', 'season'],
  evidence: ['criminal-check', 'registry-check'],
  parameters: ages,
  sentences: sentencesOf('host-adults-are-checked'),
  check: ({ members, day, season }, { age, within }) => {
    const adults = members.filter((one) => isOfAge(one, day, age) && !turnedDuring(one, season, age));
    const unchecked = adults.filter((one) => !isChecked(one, day, within));
    return unchecked.length === 0 || namesOf(unchecked);
  },
});

/** From the 18th birthday on; the sentinel tells of it ahead. */
export const comingOfAgeIsChecked = lawRule<HostFacts, 'age' | 'within'>({
  id: 'host-coming-of-age-is-checked',
  cites: '22 CFR 62.25(j)(7)',
  severity: 'deadline',
  reads: ['members', 'day', 'season'],
  evidence: ['criminal-check', 'registry-check'],
  parameters: ages,
  sentences: sentencesOf('host-coming-of-age-is-checked'),
  check: ({ members, day, season }, { age, within }) => {
    const grown = members.filter((one) => isOfAge(one, day, age) && turnedDuring(one, season, age));
    const unchecked = grown.filter((one) => !isChecked(one, day, within));
    return unchecked.length === 0 || namesOf(unchecked);
  },
});

/** What was told is not said: that somebody was arrested is read by those who decide. */
export const checksFollowChanges = lawRule<HostFacts, 'age'>({
  id: 'host-checks-follow-changes',
  cites: '22 CFR 62.25(j)(7)',
  severity: 'block',
  reads: ['members', 'day', 'checksFrom'],
  evidence: ['criminal-check', 'registry-check'],
  parameters: { age: ages.age },
  sentences: sentencesOf('host-checks-follow-changes'),
  check: ({ members, day, checksFrom }, { age }) => {
    if (checksFrom === null) return true;
    const old = members.filter((one) => isOfAge(one, day, age) && !isCheckedFrom(one, checksFrom));
    return old.length === 0 || namesOf(old);
  },
});

const isCheckedFrom = ({ checks }: PersonAtHome, from: string): boolean =>
  CHECK_KINDS.every((kind) => checks.some((check) => check.kind === kind && check.completedOn >= from));

/** Who lives in the home and was not there when it was visited; who came later counts as absent. */
export const absentFrom = (members: readonly PersonAtHome[], presentIds: readonly string[]): PersonAtHome[] =>
  members.filter(({ id, livesInHome }) => livesInHome && !presentIds.includes(id));

export const interviewedAtHome = lawRule<HostFacts>({
  id: 'host-interviewed-at-home',
  cites: '22 CFR 62.25(j)(3)',
  severity: 'block',
  reads: ['members', 'interview', 'day'],
  evidence: ['home-visit'],
  sentences: sentencesOf('host-interviewed-at-home'),
  check: ({ members, interview, day }) => {
    if (!interview || interview.on > day) return { lacks: 'interview', names: '' };
    if (!interview.isInPerson || !interview.isInHome) return { lacks: 'home', names: '' };
    const absent = absentFrom(members, interview.presentIds);
    return absent.length === 0 || { lacks: 'people', ...namesOf(absent) };
  },
});

/** A single adult without a child in the home: another person looks again, at the network of support and the ties to the community. */
export const singleAdultIsReviewedAgain = lawRule<HostFacts, 'age'>({
  id: 'host-single-adult-is-reviewed-again',
  cites: '22 CFR 62.25(j)(9)',
  severity: 'gate',
  reads: ['members', 'day', 'secondReview'],
  evidence: ['second-level-review'],
  parameters: { age: ages.age },
  sentences: sentencesOf('host-single-adult-is-reviewed-again'),
  check: ({ members, day, secondReview }, { age }) =>
    !isSingleAdultHome(members, day, age) ||
    (secondReview !== null && secondReview.on <= day && secondReview.supportNetwork.trim() !== '') ||
    {},
});
