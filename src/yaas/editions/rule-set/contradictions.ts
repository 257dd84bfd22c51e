import type { RuleSet } from '../rule-set.schema.js';
import { agesContradict } from './ages-contradict.js';
import { categoriesContradict } from './categories-contradict.js';
import { judgingContradicts } from './judging-contradicts.js';
import { quotasContradict } from './quotas-contradict.js';
import { uniqueCodes } from './unique-codes.js';

/** A sentence about data that cannot both be true, and where to change it. */
export interface Contradiction {
  message: string;
  path: (string | number)[];
}

/** All that contradicts itself in a rule set, in the order of its sections. */
export const contradictionsOf = (rules: RuleSet): Contradiction[] => [
  ...windowContradicts(rules),
  ...agesContradict(rules),
  ...affiliationContradicts(rules),
  ...uniqueCodes(rules),
  ...categoriesContradict(rules),
  ...quotasContradict(rules),
  ...consentsContradict(rules),
  ...levelsContradict(rules),
  ...judgingContradicts(rules),
];

function windowContradicts({ window }: RuleSet): Contradiction[] {
  const found: Contradiction[] = [];
  if (window.opens >= window.closes)
    found.push({ message: 'The window closes after it opens.', path: ['window', 'closes'] });
  if (window.lateUntil !== null && window.lateUntil <= window.closes)
    found.push({ message: 'Late pieces are taken after the deadline.', path: ['window', 'lateUntil'] });
  if (!isZone(window.timeZone))
    found.push({ message: 'The time zone is one that exists.', path: ['window', 'timeZone'] });
  return found;
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function affiliationContradicts({ affiliation }: RuleSet): Contradiction[] {
  const { standingAsOf, standingDay } = affiliation;
  if (standingAsOf !== 'day' || standingDay) return [];
  return [{ message: 'Good standing on a fixed day names that day.', path: ['affiliation', 'standingDay'] }];
}

function consentsContradict({ consents, exhibit }: RuleSet): Contradiction[] {
  const found: Contradiction[] = [];
  if (!consents.required.includes('enter'))
    found.push({ message: 'Nobody takes part without consent to entering.', path: ['consents', 'required'] });
  const isShown = [...consents.required, ...consents.asked].includes('exhibit_web');
  if (!isShown && exhibit.which !== 'winners')
    found.push({ message: 'What the exhibit shows is consented to first.', path: ['consents', 'asked'] });
  return found;
}

function levelsContradict({ levels }: RuleSet): Contradiction[] {
  if (levels.local !== 'none' || levels.directEntry) return [];
  return [{ message: 'Without local levels students enter the final directly.', path: ['levels', 'directEntry'] }];
}
