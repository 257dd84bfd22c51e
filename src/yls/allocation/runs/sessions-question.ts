import type { EntityManager } from 'typeorm';
import { Conflict, type InLanguages } from '../../../platform/index.js';
import type { OfferedSession, SessionsAsked } from '../sessions/sessions-asked.js';
import { comingDelegates, type ComingDelegate } from '../wishes/asking-delegates.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';

export type TitledSession = OfferedSession & { title: InLanguages };

/** What the plan of all slots is made from, with what people and sessions are called. */
export interface SessionsQuestion {
  kind: 'sessions';
  asked: SessionsAsked;
  delegates: ReadonlyMap<string, ComingDelegate>;
  sessions: ReadonlyMap<string, TitledSession>;
}

/** In five queries, however many come. @throws Conflict while no seed is published, or nothing is offered */
export async function sessionsQuestion(manager: EntityManager, summitId: string): Promise<SessionsQuestion> {
  const ranking = await manager.findOneBy(YlsRanking, { summitId });
  if (!ranking) throw new Conflict([], { key: 'yls.refusal.no-seed' });
  const slots = await manager.query<{ id: string }[]>(SLOTS, [summitId]);
  const sessions = await manager.query<TitledSession[]>(SESSIONS, [summitId]);
  const delegates = await comingDelegates(manager, summitId);
  if (sessions.length === 0 || delegates.length === 0) throw new Conflict([], { key: 'yls.refusal.nothing-to-plan' });
  const places = await manager.query<{ delegate: string; session: string; isLocked: boolean }[]>(PLACES, [summitId]);
  const coming = new Map(delegates.map((one) => [one.id, one]));
  const stand = places.filter(({ delegate }) => coming.has(delegate));
  const pairs = (which: typeof places) => which.map(({ delegate, session }) => ({ delegate, session }));
  const asked = {
    seed: ranking.seed,
    slots: slots.map(({ id }) => id),
    sessions: sessions.map(({ title: _title, ...session }) => session),
    delegates: delegates.map(({ id, delegation, age, languages, needsStepFree, wishes }) => ({
      id,
      delegation,
      age,
      languages,
      needsStepFree,
      wishes,
    })),
    locks: pairs(stand.filter(({ isLocked }) => isLocked)),
    previous: pairs(stand),
  };
  return { kind: 'sessions', asked, delegates: coming, sessions: new Map(sessions.map((one) => [one.id, one])) };
}

const SLOTS = 'SELECT id FROM yls_slot WHERE summit_id = $1 ORDER BY starts_at, id';

const SESSIONS = `
  SELECT s.id, s.slot_id AS slot, s.topic, s.title, s.capacity, s.age_from AS "ageFrom", s.age_to AS "ageTo", s.languages,
         s.is_step_free AS "isStepFree", s.most_of_delegation AS "mostOfDelegation"
    FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE t.summit_id = $1 ORDER BY t.starts_at, s.topic, s.id`;

const PLACES = `
  SELECT p.registration_id AS delegate, p.session_id AS session, p.is_locked AS "isLocked"
    FROM yls_place p JOIN yls_slot t ON t.id = p.slot_id WHERE t.summit_id = $1 AND p.session_id IS NOT NULL ORDER BY 1, 2`;
