import { Injectable } from '@nestjs/common';
import { Conflict, Lifecycles, Unprocessable, Work, type Actor, type Unit } from '../../platform/index.js';
import { lockRound } from './load-round.js';
import { columnsOf, type RoundTerms } from './new-round.js';
import { refusalsToChange } from './round-terms.rules.js';
import { Round } from './round.entity.js';
import { roundLifecycle } from './round.lifecycle.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RubricsService } from './rubrics.service.js';
import { TermsQueries } from './terms.queries.js';

/** Terms that a draw was made by. */
const drawnBy = ['judgesPerEntry', 'minimumCards', 'loadMinimum', 'loadMaximum', 'mode'] as const;

/** Changes how a round judges, until judging begins. */
@Injectable()
export class RoundTermsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly rubrics: RubricsService,
    private readonly facts: RoundFactsQueries,
    private readonly queries: TermsQueries,
  ) {}

  /**
   * Puts these terms in place of the round's own; a draw that was made by others is dropped.
   * @throws NotFound for a round that the actor does not run; Conflict once judging has begun, or when later rounds would have no works;
   * Unprocessable when the chair is nobody of the round's
   */
  async change(actor: Actor, id: string, terms: RoundTerms): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, id);
      const columns = columnsOf({ ...terms, seed: round.seed });
      const followers = await unit.manager.countBy(Round, { followsRoundId: id });
      const because = refusalsToChange({ state: round.state, followers, letsWorksGoOn: columns.advancement !== null });
      if (because.length > 0) throw new Conflict(because, because[0]!.because);
      await this.checkChair(unit, round, columns.chairAccountId);
      const rubricVersionId = await this.rubrics.current(unit, round, columns);
      if (round.state === 'assigned' && drawnBy.some((term) => columns[term] !== round[term]))
        await this.dropDraw(unit, id);
      await unit.manager.update(Round, id, { ...columns, rubricVersionId });
      await unit.record('round.terms-changed', { type: 'round', id });
    });
  }

  private async checkChair(unit: Unit, round: Round, chair: string | null): Promise<void> {
    if (chair === null || chair === round.chairAccountId) return;
    const people = await this.queries.chairs(round, unit.manager);
    if (!people.some(({ id }) => id === chair)) throw new Unprocessable({ key: 'judging.new.chair.unknown' });
  }

  private async dropDraw(unit: Unit, id: string): Promise<void> {
    const facts = () => this.facts.of(unit.manager, id);
    await this.lifecycles.apply(unit, roundLifecycle, { id, event: 'redraw', facts });
    await unit.manager.query(
      'DELETE FROM assignment a USING round_judge j WHERE j.id = a.round_judge_id AND j.round_id = $1',
      [id],
    );
  }
}
