import { Injectable } from '@nestjs/common';
import { Conflict, Lifecycles, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { moveWaitlist } from '../admission/admission.jobs.js';
import { followLastDay } from '../papers/papers.jobs.js';
import { ylsSummitLifecycle, type SummitEvent } from './yls-summit.lifecycle.js';
import { YlsSummit } from './yls-summit.entity.js';
import { lastDayBefore } from './zoned-days.js';

type WithDefault = 'currency' | 'offerDays' | 'studentsPerChaperone' | 'refundSteps' | 'rules';

export type NewSummit = Omit<YlsSummit, 'id' | 'state' | 'formVersion' | 'seatsHeld' | WithDefault> &
  Partial<Pick<YlsSummit, WithDefault>>;

/** Staff plan summits and lead each from its first day to its last. */
@Injectable()
export class SummitsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** @returns its id, or null when there is one of that name */
  add(actor: Actor, told: NewSummit): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      if (await unit.manager.existsBy(YlsSummit, { name: told.name })) return null;
      const id = newId();
      await unit.manager.insert(YlsSummit, { ...told, id, state: 'draft' });
      await unit.record('yls-summit.added', { type: 'yls-summit', id }, { name: told.name });
      return id;
    });
  }

  /**
   * @returns `taken` when another has that name, `deadline` when one would move that students have read: extensions move it
   * @throws NotFound, Conflict with fewer places than are held for delegations
   */
  change(actor: Actor, id: string, told: NewSummit): Promise<'changed' | 'taken' | 'deadline'> {
    return this.work.run(actor, async (unit) => {
      const before = await unit.manager.findOneBy(YlsSummit, { id });
      if (!before) throw new NotFound();
      const same = await unit.manager.findOneBy(YlsSummit, { name: told.name });
      if (same && same.id !== id) return 'taken';
      const isRead = before.state !== 'draft';
      if (isRead && deadlinesOf(before) !== deadlinesOf(told)) return 'deadline';
      const { seatsHeld: count } = before;
      if (told.capacity < count) throw new Conflict([], { key: 'yls.refusal.seats-are-held', params: { count } });
      const rules = { ...before.rules, ...told.rules };
      const { appliesUntil, recommendsUntil } = isRead ? before : told;
      await unit.manager.update(YlsSummit, id, { ...told, appliesUntil, recommendsUntil, rules });
      if (told.capacity > before.capacity) await unit.queue(moveWaitlist, { summitId: id });
      if (told.endsOn !== before.endsOn) await unit.queue(followLastDay, { summitId: id });
      await unit.record('yls-summit.changed', { type: 'yls-summit', id }, { before, after: told });
      return 'changed';
    });
  }

  /** @throws NotFound, Forbidden, Conflict, Unprocessable without a reason that is needed */
  step(actor: Actor, id: string, told: { event: SummitEvent; reason?: string }): Promise<void> {
    return this.work.run(actor, (unit) => this.stepIn(unit, id, told));
  }

  /** The same within a transaction. */
  async stepIn(unit: Unit, id: string, { event, reason }: { event: SummitEvent; reason?: string }): Promise<void> {
    await this.lifecycles.apply(unit, ylsSummitLifecycle, { id, event, reason });
    await unit.record(`yls-summit.${event}`, { type: 'yls-summit', id });
  }
}

/** The days that count, as people read them. */
const deadlinesOf = ({ appliesUntil, recommendsUntil, timeZone }: NewSummit): string =>
  [timeZone, lastDayBefore(appliesUntil, timeZone), lastDayBefore(recommendsUntil, timeZone)].join(' ');
