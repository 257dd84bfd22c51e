import { IsNull, Not, type EntityManager } from 'typeorm';
import { ageOn } from '../../auth/index.js';
import { groupOf } from '../editions/age.js';
import type { QuotaRules, RuleSet } from '../editions/rule-set.schema.js';
import { ageDay } from '../editions/window.js';
import type { EntryAnswers } from './entry-answers.js';
import type { Entrant } from './entrant.entity.js';
import type { Region } from './entry-facts.js';
import { EDITABLE_STATES } from './entry-state.js';
import type { Entry } from './entry.entity.js';
import { countedIn, quotasDue, standingsOf, type Counted } from './quota-places.js';
import { QuotaSlot } from './quota-slot.entity.js';

/** Any other piece of the student that holds a place in the edition, as far as the rules count pieces. */
export async function hasOtherPiece(
  manager: EntityManager,
  rules: RuleSet,
  { id, editionId, entrantId }: { id?: string; editionId: string; entrantId: string },
): Promise<boolean> {
  const quota = rules.quotas.find(countsPieces);
  if (!quota) return false;
  const others = {
    editionId,
    quota: quota.code,
    key: entrantId,
    releasedAt: IsNull(),
    ...(id && { entryId: Not(id) }),
  };
  return (await manager.countBy(QuotaSlot, others)) >= quota.max;
}

/** The quota on the pieces of one student over all, rather than on the places of a city. */
const countsPieces = ({ per, categories }: QuotaRules): boolean =>
  per.length === 1 && per[0] === 'student' && categories.length === 0;

export interface ToCount {
  rules: RuleSet;
  entrant: Pick<Entrant, 'birthDate' | 'school'>;
  answers: Pick<EntryAnswers, 'grade' | 'division'>;
  region: Region | null;
}

/** The entry as quotas count it; its age group is frozen once it was submitted. Null outside of all groups. */
export function countedOf(entry: Entry, { rules, entrant, answers, region }: ToCount): Counted | null {
  const age = ageOn(entrant.birthDate, ageDay(rules));
  const ageGroup = entry.ageGroup ?? groupOf(rules, { age, ...answers })?.code;
  return ageGroup ? countedIn(ageGroup, entry, { school: entrant.school, country: region?.country ?? '' }) : null;
}

/** Places left in the narrowest quota that the entry's next step takes one of; null without any. */
export async function placesLeft(
  manager: EntityManager,
  rules: RuleSet,
  counted: Counted & Pick<Entry, 'state'>,
): Promise<number | null> {
  const due = quotasDue(rules, EDITABLE_STATES.includes(counted.state) ? 'submission' : 'confirmation');
  const standings = await standingsOf(manager, { quotas: due.quotas.filter((quota) => !countsPieces(quota)) }, counted);
  return standings.length > 0 ? Math.min(...standings.map(({ max, taken }) => max - taken)) : null;
}
