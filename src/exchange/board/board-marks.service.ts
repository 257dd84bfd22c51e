import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { StepsOfHomes } from '../../host-families/index.js';
import { Forbidden, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { mustRead, plansBoard, type Board } from './board-reach.js';
import type { MarkTold } from './board.schema.js';
import { ExchangeBoardMark } from './exchange-board-mark.entity.js';

/** Pins, vetoes and holds: what the desk says to the plan. The plan answers when it is read next. */
@Injectable()
export class BoardMarksService {
  constructor(
    private readonly work: Work,
    private readonly homes: StepsOfHomes,
  ) {}

  /** A new pin takes the place of the last one; what is marked already stays as it is. @throws NotFound, Forbidden */
  mark(actor: Actor, termId: string, told: MarkTold): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const board = await this.boardOf(unit, termId, told);
      const { applicationId, hostFileId, kind, reason } = told;
      const about = { applicationId: applicationId ?? IsNull(), hostFileId: hostFileId ?? IsNull() };
      const stands = { ...about, kind, termId, liftedAt: IsNull() };
      if (await unit.manager.existsBy(ExchangeBoardMark, stands)) return board.scope;
      if (kind === 'pin') await lift(unit, { applicationId: applicationId!, kind });
      // Who must live there is not kept from it, nor out of the plan.
      if (kind === 'pin') await lift(unit, { applicationId: applicationId!, hostFileId: hostFileId!, kind: 'veto' });
      if (kind === 'veto') await lift(unit, { applicationId: applicationId!, hostFileId: hostFileId!, kind: 'pin' });
      const mark = { id: newId(), termId, scope: board.scope, applicationId, hostFileId, kind, reason };
      await unit.manager.insert(ExchangeBoardMark, { ...mark, markedBy: actor.accountId!, markedAt: unit.now });
      await unit.record(`exchange-board.${kind}`, { type: 'exchange-term', id: termId }, { applicationId, hostFileId });
      return board.scope;
    });
  }

  /** It stays on record. @returns the member @throws NotFound, Forbidden */
  lift(actor: Actor, termId: string, id: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const mark = await unit.manager.findOneBy(ExchangeBoardMark, { id, termId, liftedAt: IsNull() });
      if (!mark) throw new NotFound();
      await boardIn(unit.manager, actor, { termId, scope: mark.scope });
      await lift(unit, { id });
      await unit.record('exchange-board.lifted', { type: 'exchange-term', id: termId }, { markId: id });
      return mark.scope;
    });
  }

  /** Of the student and the home that are marked, which are of one member. */
  private async boardOf(unit: Unit, termId: string, { applicationId, hostFileId }: MarkTold): Promise<Board> {
    const application =
      applicationId && (await unit.manager.findOneBy(ExchangeApplication, { id: applicationId, termId }));
    if (application && isTheirs(unit.actor, application.homeAccountIds)) throw new NotFound();
    const home = hostFileId && (await this.homes.of(unit.manager, [hostFileId])).get(hostFileId);
    const scopes = [application && application.scope, home && home.memberId].filter((scope) => scope !== null);
    const [scope] = scopes;
    if (!scope || scopes.some((other) => other !== scope) || (home && isTheirs(unit.actor, home.household)))
      throw new NotFound();
    return boardIn(unit.manager, unit.actor, { termId, scope });
  }
}

const isTheirs = ({ accountId }: Actor, household: readonly string[]): boolean =>
  accountId !== undefined && accountId !== null && household.includes(accountId);

/** @throws NotFound outside the actor's reach, Forbidden for who only reads */
async function boardIn(
  manager: EntityManager,
  actor: Actor,
  { termId, scope }: { termId: string; scope: string },
): Promise<Board> {
  // Two who mark at the same moment do so one after the other.
  const term = await manager.findOne(ExchangeTerm, { where: { id: termId }, lock: { mode: 'pessimistic_write' } });
  if (!term) throw new NotFound();
  const board = { term, scope };
  mustRead(actor, board);
  if (!plansBoard(actor, board)) throw new Forbidden();
  return board;
}

const lift = (
  { manager, actor, now }: Unit,
  which: Partial<Pick<ExchangeBoardMark, 'id' | 'applicationId' | 'hostFileId' | 'kind'>>,
) =>
  manager.update(
    ExchangeBoardMark,
    { ...which, liftedAt: IsNull() },
    {
      liftedAt: now,
      liftedBy: actor.accountId!,
    },
  );
