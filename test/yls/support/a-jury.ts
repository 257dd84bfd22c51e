import {
  AssignmentsService,
  JudgeDeskQueries,
  JuryService,
  PapersService,
  ResultsService,
  RoundPlansService,
  RoundsService,
  ScoresService,
} from '../../../src/judging/index.js';
import { system, type Actor } from '../../../src/platform/index.js';
import type { YlsPortal } from './yls-portal.js';

export interface AReviewer {
  actor: Actor;
  email: string;
}

/** A round of a summit's applications before so many reviewers, each of whom reads all. */
export async function aJury({ portal }: YlsPortal, summitId: string, reviewers: readonly AReviewer[]): Promise<string> {
  const get = portal.app.get.bind(portal.app);
  const { id } = await get(RoundPlansService, { strict: false }).plan(system, {
    programme: 'yls',
    editionId: summitId,
    category: 'applications',
    name: 'Review',
    judgesPerEntry: reviewers.length,
    minimumCards: 1,
    opensAt: new Date('2026-01-01T00:00:00Z'),
    closesAt: new Date('2126-01-01T00:00:00Z'),
    timeZone: 'America/New_York',
    statementShown: true,
  });
  for (const { actor, email } of reviewers) {
    const jury = get(JuryService, { strict: false });
    await jury.invite(system, id, { email, name: actor.displayName, locale: 'en' });
    await get(PapersService, { strict: false }).passTraining(actor);
    await jury.accept(actor, id, { agreed: true, languages: [] });
  }
  return id;
}

/** The works come in, are given out, and are open to be scored. */
export async function openJury({ portal }: YlsPortal, roundId: string): Promise<void> {
  const rounds = portal.app.get(RoundsService, { strict: false });
  await rounds.openConflicts(system, roundId);
  await portal.app.get(AssignmentsService, { strict: false }).assign(system, roundId);
  await rounds.open(system, roundId);
}

export async function aReviewer({ portal }: YlsPortal, displayName = 'Rhea Reader'): Promise<AReviewer> {
  const { id: accountId, email } = await portal.person({ displayName });
  return { email, actor: { ...system, kind: 'account', accountId, displayName, locale: 'en' } };
}

/** Fills in every card of the reviewer; `step` says what an application gets in each criterion. */
export async function score({ portal }: YlsPortal, { roundId, reviewer, step, words }: Scoring): Promise<void> {
  const criteria = await portal.sql<{ id: string }>(
    'SELECT c.id FROM criterion c JOIN round r ON r.rubric_version_id = c.rubric_version_id WHERE r.id = $1',
    [roundId],
  );
  const works = await portal.sql<{ id: string; workId: string }>(
    `SELECT a.id, e.work_id AS "workId" FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round_entry e ON e.id = a.round_entry_id
      WHERE j.round_id = $1 AND j.account_id = $2 AND a.state = 'offered'`,
    [roundId, reviewer.actor.accountId],
  );
  for (const { id, workId } of works)
    await portal.app.get(ScoresService, { strict: false }).save(reviewer.actor, id, {
      version: 0,
      scores: Object.fromEntries(criteria.map((criterion) => [criterion.id, step(workId)])),
      worksWell: words?.worksWell ?? '',
      tryNext: words?.tryNext ?? '',
      privateNote: '',
    });
}

interface Scoring {
  roundId: string;
  reviewer: AReviewer;
  step: (registrationId: string) => number;
  words?: { worksWell: string; tryNext: string };
}

/** Closed, counted, and what was counted is taken as the jury's word. */
export async function decideJury({ portal }: YlsPortal, roundId: string): Promise<void> {
  const results = portal.app.get(ResultsService, { strict: false });
  await portal.app.get(RoundsService, { strict: false }).close(system, roundId);
  const { resultRunId } = await results.tally(system, roundId);
  await results.adopt(system, roundId, resultRunId);
  await results.decide(system, roundId);
}

/** Addresses of the reviewer's cards, in their own order. */
export async function cardsOf({ portal }: YlsPortal, roundId: string, { actor }: AReviewer): Promise<string[]> {
  const works = await portal.app.get(JudgeDeskQueries, { strict: false }).ownWorks(actor, roundId);
  return works.map(({ assignmentId }) => `/judging/cards/${assignmentId}`);
}
