import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Clock, judge, refusals, Work } from '../../platform/index.js';
import { rulesOfDelegation } from '../delegations/delegation.rules.js';
import { DelegationsOnFile } from '../delegations/delegations-on-file.queries.js';
import { COMING_STATES, listed, type RegistrationState } from '../registration/registration-state.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';

/** How far everything of a summit is. Days are ISO dates. */
export interface SummitFigures {
  states: Partial<Record<RegistrationState, number>>;
  questions: number;
  /** Handed in and not decided; decided and not told. */
  undecided: number;
  unreleased: number;
  /** The first last day of an open offer. */
  offersUntil: string | null;
  delegations: { registered: number; waiting: number; unready: number };
  coming: number;
  unsigned: number;
  papersDue: string | null;
  funds: number;
  /** Families with something to pay; those past their day. */
  owing: number;
  overdue: number;
  feesDue: string | null;
  slots: number;
  sessions: number;
  ranksUntil: Date | null;
  /** Who comes and has nothing in some slot; places that delegates see otherwise, or not at all. */
  unplaced: number;
  unshownPlaces: number;
  beds: number;
  bedless: number;
  unshownBeds: number;
  nurses: number;
  helpers: number;
}

type Counted = Omit<SummitFigures, 'delegations' | 'nurses' | 'helpers' | 'ranksUntil'> & {
  ranksUntil: string | null;
  registered: string[];
  waiting: number;
};

/** What staff see of a whole summit at once: numbers, and no name. */
@Injectable()
export class SummitFiguresQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly delegations: DelegationsOnFile,
    private readonly people: AccountQueries,
  ) {}

  /** As many queries for thousands as for none. */
  async of({ id, timeZone }: YlsSummit): Promise<SummitFigures> {
    const manager = this.work.read();
    const today = dayIn(this.clock.now(), timeZone);
    const [{ registered, waiting, ranksUntil, ...counted }] = await manager.query<[Counted]>(FIGURES, [id, today]);
    const onFile = await this.delegations.of(manager, registered);
    const unready = [...onFile.values()].filter(
      ({ facts: delegation }) => refusals(judge(rulesOfDelegation, { delegation })).length > 0,
    );
    return {
      ...counted,
      ranksUntil: ranksUntil === null ? null : new Date(ranksUntil),
      delegations: { registered: registered.length, waiting, unready: unready.length },
      nurses: (await this.people.holders('nurse', id)).length,
      helpers: (await this.people.holders('helper', id)).length,
    };
  }
}

const coming = `state IN (${listed(COMING_STATES)})`;

const FIGURES = `
  WITH r AS (SELECT * FROM yls_registration WHERE summit_id = $1), c AS (SELECT * FROM r WHERE ${coming}),
    slot AS (SELECT * FROM yls_slot WHERE summit_id = $1), room AS (SELECT * FROM yls_room WHERE summit_id = $1),
    paper AS (SELECT d.due_on FROM c LEFT JOIN yls_dossier d ON d.registration_id = c.id WHERE d.signed_at IS NULL),
    owed AS (SELECT y.due_on FROM yls_payer y JOIN yls_ledger_entry e ON e.payer_id = y.id JOIN yls_ledger_posting p ON p.entry_id = e.id
              WHERE y.summit_id = $1 AND p.account = 'receivable' GROUP BY y.id HAVING sum(p.cents) > 0),
    place AS (SELECT p.* FROM yls_place p JOIN slot ON slot.id = p.slot_id),
    bed AS (SELECT b.* FROM yls_sleeper b JOIN room ON room.id IN (b.room_id, b.shown_room_id))
  SELECT (SELECT coalesce(jsonb_object_agg(state, n), '{}') FROM (SELECT state, count(*) AS n FROM r GROUP BY state) s) AS states,
    (SELECT count(*)::int FROM yls_question WHERE summit_id = $1) AS questions,
    (SELECT count(*)::int FROM r WHERE decision IS NULL AND state IN ('submitted', 'under_review')) AS undecided,
    (SELECT count(*)::int FROM r WHERE decision IS NOT NULL AND state IN ('submitted', 'under_review')) AS unreleased,
    (SELECT min(offer_until)::text FROM r WHERE state = 'admitted') AS "offersUntil",
    (SELECT coalesce(array_agg(id::text), '{}') FROM yls_delegation WHERE summit_id = $1 AND state = 'registered') AS registered,
    (SELECT count(*)::int FROM yls_delegation WHERE summit_id = $1 AND state = 'waiting') AS waiting,
    (SELECT count(*)::int FROM c) AS coming,
    (SELECT count(*)::int FROM paper) AS unsigned, (SELECT min(due_on)::text FROM paper WHERE due_on >= $2::date) AS "papersDue",
    (SELECT count(*)::int FROM yls_fund WHERE summit_id = $1) AS funds,
    (SELECT count(*)::int FROM owed) AS owing, (SELECT count(*)::int FROM owed WHERE due_on < $2::date) AS overdue,
    (SELECT min(due_on)::text FROM owed WHERE due_on >= $2::date) AS "feesDue",
    (SELECT count(*)::int FROM slot) AS slots, (SELECT count(*)::int FROM yls_session s JOIN slot ON slot.id = s.slot_id) AS sessions,
    (SELECT to_json(ranks_until) #>> '{}' FROM yls_ranking WHERE summit_id = $1) AS "ranksUntil",
    (SELECT count(*)::int FROM c WHERE (SELECT count(*) FROM slot) > (SELECT count(*) FROM place p WHERE p.registration_id = c.id AND p.session_id IS NOT NULL)) AS unplaced,
    (SELECT count(*)::int FROM place WHERE shown_at IS NULL OR shown_session_id IS DISTINCT FROM session_id) AS "unshownPlaces",
    (SELECT coalesce(sum(beds), 0)::int FROM room) AS beds,
    (SELECT count(*)::int FROM c WHERE NOT EXISTS (SELECT FROM bed WHERE bed.registration_id = c.id AND bed.room_id IS NOT NULL)) AS bedless,
    (SELECT count(*)::int FROM bed WHERE shown_room_id IS DISTINCT FROM room_id) AS "unshownBeds"`;
