import { Injectable } from '@nestjs/common';
import { heldSummit } from '../../admission/places.js';
import {
  Conflict,
  judge,
  NotFound,
  refusals,
  Work,
  type Actor,
  type RuleResult,
  type Unit,
} from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { sessionsQuestion, type SessionsQuestion } from '../runs/sessions-question.js';
import { tellShown } from '../shown/shown.jobs.js';
import { placeRules } from './place.rules.js';
import { overfullSessions } from './overfull-sessions.js';
import { YlsPlace } from './yls-place.entity.js';

/** One delegate in one slot. */
export interface PlaceOf {
  summitId: string;
  registrationId: string;
  slotId: string;
}

/** Staff place delegates by hand, keep places where they are, and tell everybody at once. */
@Injectable()
export class PlacesService {
  constructor(private readonly work: Work) {}

  /** By hand, and so it stays. @throws NotFound, Conflict with the rules in the way */
  place(actor: Actor, { summitId, registrationId, slotId }: PlaceOf, sessionId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const question = await sessionsQuestion(unit.manager, summitId);
      const inTheWay = standsInTheWay(question, { delegate: registrationId, session: sessionId });
      if (question.sessions.get(sessionId)?.slot !== slotId) throw new NotFound();
      if (inTheWay.length > 0) throw new Conflict(inTheWay, { key: 'yls.refusal.place' });
      const row = { registrationId, slotId, sessionId, isLocked: true, runId: null, why: null };
      await unit.manager.upsert(YlsPlace, row, ['registrationId', 'slotId']);
      await recorded(unit, 'placed', { registrationId, slotId, sessionId });
    });
  }

  /** @param isLocked whether it stays, whatever is planned @throws NotFound */
  lock(actor: Actor, { summitId, registrationId, slotId }: PlaceOf, isLocked: boolean): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const known = await unit.manager.existsBy(YlsRegistration, { id: registrationId, summitId });
      const place = known && (await unit.manager.findOneBy(YlsPlace, { registrationId, slotId }));
      if (!place || !place.sessionId) throw new NotFound();
      await unit.manager.update(YlsPlace, { registrationId, slotId }, { isLocked });
      await recorded(unit, isLocked ? 'locked' : 'unlocked', { registrationId, slotId });
    });
  }

  /** From now on delegates see what staff have. @returns for how many places that is something new @throws NotFound, Conflict where a session is too full */
  release(actor: Actor, summitId: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const tooFull = await overfullSessions(unit.manager, summitId);
      if (tooFull.length > 0) throw new Conflict(tooFull, { key: 'yls.refusal.too-full' });
      const [changed] = await unit.manager.query<{ count: number; wasShown: boolean }[]>(CHANGED, [summitId]);
      await unit.manager.query(RELEASE, [summitId, unit.now]);
      await unit.manager.query(RELEASE_ROLES, [summitId, unit.now]);
      await unit.queue(tellShown, {
        summitId,
        what: 'sessions',
        isChange: changed!.wasShown,
        at: unit.now.toISOString(),
      });
      await unit.record('yls-allocation.released', { type: 'yls-summit', id: summitId }, { changed: changed!.count });
      return changed!.count;
    });
  }
}

/** The rules against one delegate in one session, with all others where they are. */
export function standsInTheWay(
  question: SessionsQuestion,
  { delegate: id, session: at }: { delegate: string; session: string },
): RuleResult[] {
  const [delegate, session] = [question.delegates.get(id), question.sessions.get(at)];
  if (!delegate || !session) throw new NotFound();
  const { previous } = question.asked;
  const others = previous.filter((place) => place.session === at && place.delegate !== id);
  const sameDelegation = ({ delegate: other }: { delegate: string }) =>
    delegate.delegation !== null && question.delegates.get(other)?.delegation === delegate.delegation;
  const elsewhere = previous.flatMap((place) => {
    const had = place.delegate === id ? question.sessions.get(place.session) : undefined;
    return had && had.slot !== session.slot ? [had.topic] : [];
  });
  const load = { people: others.length + 1, ofDelegation: others.filter(sameDelegation).length + 1 };
  return refusals(judge(placeRules, { name: delegate.name, delegate, session, topics: elsewhere, load }));
}

const recorded = (unit: Unit, act: string, { registrationId, ...where }: Record<string, string>) =>
  unit.record(`yls-place.${act}`, { type: 'yls-registration', id: registrationId! }, where);

const CHANGED = `
  SELECT count(*) FILTER (WHERE p.shown_at IS NULL OR p.shown_session_id IS DISTINCT FROM p.session_id)::int AS count,
         COALESCE(bool_or(p.shown_at IS NOT NULL), false) AS "wasShown"
    FROM yls_place p JOIN yls_slot t ON t.id = p.slot_id WHERE t.summit_id = $1`;

/** The moment stays with what stays: it tells whose plan is new. */
const RELEASE = `
  UPDATE yls_place p SET shown_session_id = p.session_id, shown_why = p.why,
         shown_at = CASE WHEN p.shown_at IS NULL OR p.shown_session_id IS DISTINCT FROM p.session_id THEN $2 ELSE p.shown_at END
    FROM yls_slot t WHERE t.id = p.slot_id AND t.summit_id = $1`;

const RELEASE_ROLES = `
  UPDATE yls_role_place c SET shown_role_id = c.role_id, shown_at = $2
    FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id
   WHERE s.id = c.session_id AND t.summit_id = $1 AND c.shown_role_id IS DISTINCT FROM c.role_id`;
