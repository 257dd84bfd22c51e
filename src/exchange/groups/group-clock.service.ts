import { Injectable } from '@nestjs/common';
import { Duties, type DutyKind } from '../../duties/index.js';
import { Clock, judge, refusals, system, Work, type Unit } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { plusDays } from '../living/days.js';
import { lastMinuteOf } from '../living/living.duties.js';
import { chaperonesAreCleared } from './group.rules.js';
import { GroupsOnTrip } from './groups-on-trip.queries.js';

const KIND = 'exchange.group-chaperones';

/** A check takes some weeks: the desk hears of one that ends too early while another can still be ordered. */
const DAYS_AHEAD = 14;
const LOOK_AHEAD = 120;
const PAGE = 200;

interface GroupAhead {
  id: string;
  scope: string;
  openedBy: string | null;
  /** ISO date. */
  beginsOn: string;
}

/** Who opened the group hears a month ahead, the member's coordinators two weeks before the journey. */
export const groupDuty: DutyKind = {
  code: KIND,
  cites: '22 CFR 62.25(d)(3), by programme policy',
  text: { key: 'exchange.duty.group-chaperones' },
  href: (groupId) => `/exchange/groups/${groupId}`,
  raises: { responsible: 30, coordinators: 0, staff: 3 },
  labels: async (manager, ids) => {
    const rows = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM exchange_group WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};

/** Keeps on the duties board the groups with whom somebody travels whose check, training or appointment does not last until the trip ends. */
@Injectable()
export class GroupClock {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly duties: Duties,
    private readonly groups: GroupsOnTrip,
  ) {}

  /** Each night. A page of groups is one transaction. */
  async strike(): Promise<void> {
    const today = dayOfOffice(this.clock.now());
    let after: string | null = null;
    for (;;) {
      const asked: unknown[] = [after, today, plusDays(today, LOOK_AHEAD), KIND];
      const page: GroupAhead[] = await this.work.read().query(AHEAD, asked);
      if (page.length === 0) return;
      await this.work.run(system, (unit) => this.wind(unit, page, today));
      after = page.at(-1)!.id;
    }
  }

  private async wind(unit: Unit, page: readonly GroupAhead[], today: string): Promise<void> {
    const facts = await this.groups.of(
      unit.manager,
      page.map(({ id }) => id),
    );
    const coming = page.filter(({ beginsOn }) => beginsOn > today);
    const isCleared = ({ id }: GroupAhead): boolean =>
      refusals(judge([chaperonesAreCleared], { trip: facts.get(id)!.trip })).length === 0;
    const [met, open] = [coming.filter(isCleared), coming.filter((group) => !isCleared(group))];
    await this.duties.set(
      unit,
      open.map(({ id, scope, openedBy, beginsOn }) => ({
        kind: KIND,
        subjectId: id,
        scope,
        responsible: openedBy,
        dueAt: lastMinuteOf(plusDays(beginsOn, -DAYS_AHEAD)),
      })),
    );
    for (const { id } of open) await this.duties.wanted(unit, id, [KIND]);
    const occasion = ({ id: subjectId }: GroupAhead) => ({ kind: KIND, subjectId });
    // Dropped and not done: the next one who is not cleared makes it run again by the same day.
    await this.duties.dropAll(unit, [...met, ...page.filter((group) => !coming.includes(group))].map(occasion));
  }
}

/** Groups that travel soon, and those with something left on the board. */
const AHEAD = `
  SELECT g.id, g.scope, g.opened_by AS "openedBy", t.begins_on::text AS "beginsOn" FROM exchange_group g JOIN exchange_term t ON t.id = g.term_id
   WHERE ($1::uuid IS NULL OR g.id > $1) AND ((t.begins_on > $2::date AND t.begins_on <= $3::date)
       OR EXISTS (SELECT FROM duty_brief d WHERE d.subject_id = g.id AND d.kind = $4 AND d.done_at IS NULL AND d.dropped_at IS NULL))
   ORDER BY g.id LIMIT ${PAGE}`;
