import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HostFilesQueries } from '../../host-families/index.js';
import { Conflict, judge, Lifecycles, refusals, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';
import { exchangePlacementLifecycle, type PlacementEvent } from './exchange-placement.lifecycle.js';
import { PlacementFactsReader } from './placement-facts.queries.js';

interface Moved {
  event: PlacementEvent;
  set?: Partial<Omit<ExchangePlacement, 'id' | 'state'>>;
  reason?: string;
  data?: Record<string, unknown>;
}

/** Steps towards the day on which the student moves in: each asks the home's own file on that day. Leaving asks nobody. */
const ASKS_HOME: ReadonlySet<PlacementEvent> = new Set([
  'offer',
  'host_accept',
  'ask_family',
  'consent',
  'confirm_school',
  'approve',
  'disclose',
  'move_in',
] as const);

/** The one way by which a placement moves: the home's file is asked, then the law's rules. */
@Injectable()
export class PlacementMoves {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly files: HostFilesQueries,
    private readonly facts: PlacementFactsReader,
  ) {}

  /** The placement is locked. @throws Forbidden, Conflict with the rules in the way, Unprocessable without a reason that is needed */
  async move(
    unit: Unit,
    placement: ExchangePlacement,
    { event, set, reason, data }: Moved,
  ): Promise<ExchangePlacement> {
    if (ASKS_HOME.has(event)) await this.mustBeOpen(unit.manager, placement.hostFileId);
    return this.lifecycles.apply(unit, exchangePlacementLifecycle, {
      id: placement.id,
      event,
      set,
      reason,
      data,
      facts: (subject) => this.facts.of(unit.manager, unit.actor, subject),
    });
  }

  /** What stands in the way of an event today: the home's file and the rules; empty when nothing does. */
  async against(
    manager: EntityManager,
    actor: Actor,
    { placement, event }: { placement: ExchangePlacement; event: PlacementEvent },
  ): Promise<readonly RuleResult[]> {
    const transition = exchangePlacementLifecycle.transitions.find(
      ({ on, from }) => on === event && from.includes(placement.state),
    );
    const home = ASKS_HOME.has(event) ? await this.files.mayPlace(manager, placement.hostFileId) : null;
    const rules = transition?.rules ?? [];
    const results = rules.length > 0 ? judge(rules, await this.facts.of(manager, actor, placement)) : [];
    return [...(home?.against ?? []), ...refusals(results)];
  }

  private async mustBeOpen(manager: EntityManager, hostFileId: string): Promise<void> {
    const { may, against } = await this.files.mayPlace(manager, hostFileId);
    if (!may) throw new Conflict(against, against[0]!.because);
  }
}
