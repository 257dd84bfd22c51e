import { Injectable } from '@nestjs/common';
import { NotFound, Work, type InLanguages, type RuleResult } from '../../../platform/index.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { PlaceReason } from '../places/place-reason.js';
import { sessionsQuestion, type TitledSession } from '../runs/sessions-question.js';
import { standsInTheWay } from '../places/places.service.js';

/** A place of one delegate, by slot. */
export interface PlaceOnBoard {
  slotId: string;
  slotTitle: InLanguages;
  sessionId: string | null;
  title: InLanguages | null;
  isLocked: boolean;
  why: PlaceReason | null;
  shownSessionId: string | null;
  shownTitle: InLanguages | null;
  isShown: boolean;
}

export interface DelegateLine {
  id: string;
  name: string;
  delegationId: string | null;
  places: readonly PlaceOnBoard[];
}

export interface DelegateList {
  summit: YlsSummit;
  lines: readonly DelegateLine[];
  /** Where the next page begins. */
  after: string | null;
}

export interface ListAsked {
  show: 'all' | 'unreleased' | 'empty-handed' | 'locked';
  name: string;
  after?: string | undefined;
}

/** One delegate with all slots, and what could be had in each. */
export interface DelegateOnBoard {
  summit: YlsSummit;
  id: string;
  name: string;
  slots: readonly {
    place: PlaceOnBoard;
    wishes: readonly InLanguages[];
    /** All that is held in the slot, with what stands in the way. */
    offered: readonly { session: TitledSession; against: readonly RuleResult[] }[];
  }[];
  titles: ReadonlyMap<string, InLanguages>;
}

const PAGE = 50;

/** Delegates and where they are, for staff. */
@Injectable()
export class DelegatesOnBoard {
  constructor(private readonly work: Work) {}

  /** By name, a page in two queries. @throws NotFound */
  async list(summitId: string, { show, name, after }: ListAsked): Promise<DelegateList> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit) throw new NotFound();
    const rows = await manager.query<DelegateLine[]>(LIST, [
      summitId,
      show,
      `%${likeless(name)}%`,
      after ?? null,
      PAGE + 1,
    ]);
    const lines = rows.slice(0, PAGE);
    return { summit, lines, after: rows.length > PAGE ? lines.at(-1)!.id : null };
  }

  /** @throws NotFound, Conflict before there is a programme with a seed */
  async one(summitId: string, id: string): Promise<DelegateOnBoard> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    const question = summit && (await sessionsQuestion(manager, summitId));
    const delegate = question?.delegates.get(id);
    if (!question || !delegate) throw new NotFound();
    const places = await manager.query<PlaceOnBoard[]>(PLACES, [summitId, id]);
    const sessions = [...question.sessions.values()];
    const titles = new Map(sessions.map((session) => [session.id, session.title]));
    return {
      summit,
      id,
      name: delegate.name,
      titles,
      slots: places.map((place) => ({
        place,
        wishes: delegate.wishes.flatMap((wish) =>
          question.sessions.get(wish)?.slot === place.slotId ? [titles.get(wish)!] : [],
        ),
        offered: sessions
          .filter(({ slot }) => slot === place.slotId)
          .map((session) => ({ session, against: standsInTheWay(question, { delegate: id, session: session.id }) })),
      })),
    };
  }
}

/** Signs of a pattern stand for themselves. */
const likeless = (typed: string): string => typed.replaceAll(/[\\%_]/g, String.raw`\$&`);

const columns = `'slotId', t.id, 'slotTitle', t.title, 'sessionId', s.id, 'title', s.title, 'isLocked', COALESCE(p.is_locked, false), 'why', p.why,
  'shownSessionId', o.id, 'shownTitle', o.title, 'isShown', p.shown_at IS NOT NULL`;

const joined = `LEFT JOIN yls_session s ON s.id = p.session_id LEFT JOIN yls_session o ON o.id = p.shown_session_id`;

/** A page begins after the delegate of that id, by name. */
const LIST = `
  SELECT r.id, r.name, r.delegation_id AS "delegationId",
         COALESCE((SELECT jsonb_agg(jsonb_build_object(${columns}) ORDER BY t.starts_at, t.id)
                     FROM yls_place p JOIN yls_slot t ON t.id = p.slot_id ${joined} WHERE p.registration_id = r.id), '[]') AS places
    FROM yls_registration r
   WHERE r.summit_id = $1 AND r.state IN (${listed(COMING_STATES)}) AND r.name ILIKE $3
     AND ($4::uuid IS NULL OR (r.name, r.id) > (SELECT f.name, f.id FROM yls_registration f WHERE f.id = $4))
     AND CASE $2 WHEN 'all' THEN true
           WHEN 'unreleased' THEN EXISTS (SELECT FROM yls_place p WHERE p.registration_id = r.id AND (p.shown_at IS NULL OR p.shown_session_id IS DISTINCT FROM p.session_id))
           WHEN 'empty-handed' THEN EXISTS (SELECT FROM yls_place p WHERE p.registration_id = r.id AND p.session_id IS NULL)
           ELSE EXISTS (SELECT FROM yls_place p WHERE p.registration_id = r.id AND p.is_locked) END
   ORDER BY r.name, r.id LIMIT $5`;

const PLACES = `
  SELECT x.* FROM (SELECT t.starts_at, jsonb_build_object(${columns}) AS place
            FROM yls_slot t LEFT JOIN yls_place p ON p.slot_id = t.id AND p.registration_id = $2 ${joined}
           WHERE t.summit_id = $1) y CROSS JOIN jsonb_to_record(y.place) AS x ("slotId" uuid, "slotTitle" jsonb, "sessionId" uuid, title jsonb, "isLocked" boolean,
             why jsonb, "shownSessionId" uuid, "shownTitle" jsonb, "isShown" boolean) ORDER BY y.starts_at`;
