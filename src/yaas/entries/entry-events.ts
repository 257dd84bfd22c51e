import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Lifecycles, type Unit } from '../../platform/index.js';
import { EntryAnnouncements } from '../exports/entry-announcements.js';
import { Holds } from '../moderation/holds.js';
import type { EntryFacts } from './entry-facts.js';
import type { EntryEvent, EntryState } from './entry-state.js';
import type { Entry } from './entry.entity.js';
import { entryLifecycle } from './entry.lifecycle.js';

export interface EntryEventRequest {
  id: string;
  event: EntryEvent;
  /** A record outside it does not exist. */
  scope?: FindOptionsWhere<Entry>;
  facts?: (entry: Entry) => Promise<EntryFacts> | EntryFacts;
  set?: Partial<Omit<Entry, 'id' | 'state'>>;
  reason?: string;
  data?: Record<string, unknown>;
}

/** What families see after an event. An outcome is not here: they see it when it is released. */
const shownAfter: Partial<Record<EntryEvent, EntryState>> = {
  submit: 'awaiting_guardian',
  consent: 'awaiting_sponsor',
  decline_consent: 'draft',
  lapse: 'draft',
  confirm: 'submitted',
  return: 'returned',
  stand: 'awaiting_sponsor',
  decline: 'declined',
  rule_out: 'ineligible',
  reinstate: 'awaiting_sponsor',
  open_round: 'in_round',
  put_back: 'submitted',
  advance: 'submitted',
  withdraw: 'withdrawn',
};

/** What an entry does not do while staff look at it. */
const waitsForHolds: ReadonlySet<EntryEvent> = new Set([
  'confirm',
  'open_round',
  'place',
  'not_place',
  'release',
  'advance',
]);

/** Moves entries along their lifecycle, with the family's state beside it and a line in the audit log. */
@Injectable()
export class EntryEvents {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly holds: Holds,
    private readonly announcements: EntryAnnouncements,
  ) {}

  /** @throws NotFound outside the scope; Forbidden; Conflict with the rules that refuse. */
  async apply(unit: Unit, { set, ...request }: EntryEventRequest): Promise<Entry> {
    if (waitsForHolds.has(request.event)) await this.holds.refuse(unit, request.id);
    const publicState = shownAfter[request.event];
    const noReturn = request.event === 'return' ? {} : { returnReason: null };
    const entry = await this.lifecycles.apply(unit, entryLifecycle, {
      ...request,
      set: { ...noReturn, ...set, ...(publicState && { publicState }), updatedAt: unit.now },
    });
    await unit.record(`yaas.entry.${request.event}`, { type: 'entry', id: entry.id }, { state: entry.state });
    await this.announcements.tell(unit, request.event, entry);
    return entry;
  }
}
