import { countText, newId, stateAfter } from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import type { Entrant } from '../entries/entrant.entity.js';
import type { EntryRevision } from '../entries/entry-revision.entity.js';
import type { Entry } from '../entries/entry.entity.js';
import { entryLifecycle } from '../entries/entry.lifecycle.js';
import { isConsented, lifeOf, type SeededWork } from './seeded-work.js';

/** A work's rows as they stand in the end. */
export interface EntryRows {
  work: SeededWork;
  entrant: Entrant;
  entry: Entry;
  /** Null for a draft that was never submitted. */
  revision: EntryRevision | null;
}

export function rowsOf(work: SeededWork, edition: EditionWithRules): EntryRows {
  const entrant = entrantOf(work);
  const revision = work.stage === 'draft' ? null : revisionOf(work, edition);
  return { work, entrant, entry: entryOf(work, edition, { entrantId: entrant.id, revision }), revision };
}

function entrantOf({ student, startedAt }: SeededWork): Entrant {
  const { accountId, name, birthDate, guardian } = student;
  const asked = { guardianName: guardian.name, guardianEmail: guardian.email, school: '' };
  return { id: newId(), accountId, email: '', name, calledName: null, birthDate, ...asked, createdAt: startedAt };
}

const noAid = { sources: '', aiUse: 'none', aiStatement: '' } as const;

function revisionOf(work: SeededWork, { rules, rulesId }: EditionWithRules): EntryRevision {
  const { id: entryId, category, title, statement, body, language, submittedAt } = work;
  const kind = categoryOf(rules, category)?.work;
  return {
    id: newId(),
    entryId,
    category,
    title,
    statement,
    body,
    language,
    ...noAid,
    setVertically: false,
    number: 1,
    alternativeText: '',
    counted: kind?.kind === 'text' ? countText(body, kind.limit.mode, language) : null,
    fileId: null,
    ruleSetVersionId: rulesId,
    createdAt: submittedAt,
  };
}

interface Beside {
  entrantId: string;
  revision: EntryRevision | null;
}

function entryOf(
  work: SeededWork,
  { id: editionId, rulesId }: EditionWithRules,
  { entrantId, revision }: Beside,
): Entry {
  const { id, category, title, statement, body, language, student, line } = work;
  const life = lifeOf(work);
  const state = stateAfter(
    entryLifecycle,
    life.map(({ event }) => event),
  );
  return {
    id,
    editionId,
    levelId: editionId,
    levelKind: 'final',
    entrantId,
    category,
    title,
    statement,
    body,
    language,
    ...noAid,
    setVertically: false,
    ruleSetVersionId: rulesId,
    holderAccountId: student.accountId,
    heldAs: 'entrant',
    ageGroup: revision ? work.ageGroup : null,
    representedCommunityId: line.communityId,
    sponsorMemberId: line.memberId,
    partnershipId: line.partnershipId,
    partnerCommunityId: line.partnerId,
    alternativeText: '',
    fileId: null,
    ownWork: true,
    state,
    publicState: state,
    version: 2,
    revisionId: revision?.id ?? null,
    ...factsOf(work),
    createdAt: work.startedAt,
    updatedAt: life.at(-1)?.at ?? work.startedAt,
  };
}

/** Who confirmed, and whatever else goes with the stage. */
function factsOf(work: SeededWork) {
  const { stage, submittedAt, answeredAt, settledAt, reason, dueAt, result } = work;
  const isConfirmed = stage === 'submitted' || stage === 'released';
  const isReturned = stage === 'returned';
  return {
    submittedAt: stage === 'draft' ? null : submittedAt,
    consentedAt: isConsented(work) ? answeredAt : null,
    confirmedBy: null,
    confirmedAt: isConfirmed ? settledAt : null,
    returnReason: isReturned ? reason : null,
    dueAt: isReturned ? dueAt : null,
    ...decisionOf(result),
  };
}

/** A result of the seeds was decided when it was released. */
function decisionOf(result: SeededWork['result']) {
  if (!result) return { roundId: null, place: null, decidedAt: null, releasedAt: null };
  const { roundId, place, releasedAt } = result;
  return { roundId, place, decidedAt: releasedAt, releasedAt };
}
