import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { ConsentQueries } from '../../consent/index.js';
import { Conflict, Forbidden, insertMany, Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { ConditionNote } from './condition-note.entity.js';
import { ConditionPhotograph } from './condition-photograph.entity.js';
import { TourLeg, type LegEvent } from './tour-leg.entity.js';
import { host, tourLegLifecycle, tourStaff } from './tour-leg.lifecycle.js';
import { TourLoan } from './tour-loan.entity.js';

export type NewLeg = Pick<TourLeg, 'editionId' | 'hostMemberId' | 'venue' | 'hours' | 'fromOn' | 'untilOn'>;
export type NewNote = Pick<ConditionNote, 'moment' | 'condition' | 'note'>;

/** The touring exhibit: legs, loans and condition notes. */
@Injectable()
export class TourService {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly editions: EditionsQueries,
    private readonly consents: ConsentQueries,
  ) {}

  /** @throws Conflict where the edition's rules have no tour; Forbidden */
  async plan(unit: Unit, leg: NewLeg): Promise<string> {
    const { rules } = await this.editions.byId(leg.editionId, unit.manager);
    if (!tourStaff.allows(unit.actor, leg)) throw new Forbidden();
    if (!rules.exhibit.tour) throw new Conflict([], { key: 'yaas.tour.not_in_rules' });
    const id = newId();
    const made = { createdBy: unit.actor.accountId, createdAt: unit.now, state: 'planned' as const };
    await unit.manager.insert(TourLeg, { id, ...leg, ...made });
    await unit.record('yaas.tour.planned', { type: 'tour-leg', id });
    return id;
  }

  /** @throws NotFound, Forbidden, Conflict */
  async move(unit: Unit, id: string, event: LegEvent, reason?: string): Promise<void> {
    await this.lifecycles.apply(unit, tourLegLifecycle, { id, event, ...(reason !== undefined && { reason }) });
    if (event === 'cancel') await unit.manager.update(TourLoan, { legId: id }, { recalledAt: unit.now });
    await unit.record(`yaas.tour.${event}`, { type: 'tour-leg', id });
  }

  /** Lends works that hang and whose consent lets them travel. @throws NotFound; Conflict when one is elsewhere on those days, or may not travel */
  async lend(unit: Unit, legId: string, entryIds: readonly string[]): Promise<void> {
    const leg = await lockedLeg(unit, legId);
    if (!tourStaff.allows(unit.actor, leg)) throw new Forbidden();
    if (!(await allHang(unit, leg.editionId, entryIds))) throw new NotFound();
    const answers = await this.consents.effective(unit.manager, PROGRAMME, entryIds);
    if (entryIds.some((id) => answers.get(id)?.['exhibit_tour'] !== 'yes'))
      throw new Conflict([], { key: 'yaas.tour.no_consent' });
    const { fromOn, untilOn } = leg;
    const loans = entryIds.map((entryId) => ({ id: newId(), legId, entryId, fromOn, untilOn, lentAt: unit.now }));
    await insertMany(unit.manager, TourLoan, loans).catch(refuseDouble);
    await unit.record('yaas.tour.lent', { type: 'tour-leg', id: legId }, { works: entryIds.length });
  }

  /** @throws NotFound where the actor is not of the host */
  async note(unit: Unit, loanId: string, given: NewNote): Promise<string> {
    await this.hostedLoan(unit, loanId);
    const id = newId();
    await unit.manager.insert(ConditionNote, { id, loanId, ...given, madeBy: unit.actor.accountId, madeAt: unit.now });
    await unit.record('yaas.tour.condition_noted', { type: 'tour-loan', id: loanId }, { condition: given.condition });
    return id;
  }

  /** A photograph that shows what the note says; only by who wrote for the host. @throws NotFound */
  async photograph(unit: Unit, noteId: string, fileId: string): Promise<void> {
    const note = await unit.manager.findOneBy(ConditionNote, { id: noteId });
    if (!note) throw new NotFound();
    await this.hostedLoan(unit, note.loanId);
    await unit.manager.insert(ConditionPhotograph, { noteId, fileId });
  }

  private async hostedLoan(unit: Unit, id: string): Promise<TourLoan> {
    const loan = await unit.manager.findOneBy(TourLoan, { id });
    const leg = loan && (await unit.manager.findOneBy(TourLeg, { id: loan.legId }));
    if (!loan || !leg || !host.allows(unit.actor, leg)) throw new NotFound();
    return loan;
  }
}

async function lockedLeg(unit: Unit, id: string): Promise<TourLeg> {
  const leg = await unit.manager.findOne(TourLeg, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!leg) throw new NotFound();
  if (leg.state !== 'planned' && leg.state !== 'open') throw new Conflict([], { key: 'yaas.tour.is_over' });
  return leg;
}

/** Whether the edition's wall shows them all; their entries are locked first, as a takedown does, so that none goes meanwhile. */
async function allHang(unit: Unit, editionId: string, entryIds: readonly string[]): Promise<boolean> {
  await unit.manager.query('SELECT 1 FROM entry WHERE id = ANY($1) ORDER BY id FOR SHARE', [entryIds]);
  const pieces = await unit.manager.query<unknown[]>(
    'SELECT 1 FROM exhibit_piece WHERE edition_id = $1 AND entry_id = ANY($2)',
    [editionId, entryIds],
  );
  return pieces.length === new Set(entryIds).size;
}

/** What the database refuses is a work in two places, or one lent twice. */
function refuseDouble(error: unknown): never {
  const constraint = error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint;
  if (typeof constraint === 'string' && constraint.startsWith('tour_loan_is_'))
    throw new Conflict([], { key: 'yaas.tour.elsewhere' });
  throw error;
}
