import { Injectable } from '@nestjs/common';
import { Work, type Actor, type Unit } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { PlacementsService } from '../placement/placements.service.js';

/** From the selection to the last day: home, papers, visa, travel. Days are ISO dates. */
@Injectable()
export class DepartureService {
  constructor(
    private readonly work: Work,
    private readonly moves: ApplicationMoves,
    private readonly placements: PlacementsService,
  ) {}

  /** A home is sought. */
  beginPlacing(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => void (await this.moves.move(unit, id, { event: 'begin_placing' })));
  }

  /** A home is found and approved by the sponsor; placements call it in their own transaction. */
  async place(unit: Unit, id: string): Promise<void> {
    await this.moves.move(unit, id, { event: 'place' });
  }

  /** The home falls away before the student has come; papers stand. Placements call it in their own transaction. */
  async loseHome(unit: Unit, id: string, reason: string): Promise<void> {
    await this.moves.move(unit, id, { event: 'lose_home', reason });
  }

  /** @throws Conflict before there is a home, but where the term lets papers come first */
  issuePapers(actor: Actor, id: string, ds2019IssuedOn: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.moves.move(unit, id, { event: 'issue_papers', before: { ds2019IssuedOn } });
    });
  }

  /** @throws Conflict before the DS-2019 */
  grantVisa(actor: Actor, id: string, visaOn: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.moves.move(unit, id, { event: 'grant_visa', set: { visaOn } });
    });
  }

  /** The travel gate, the same for every term. @throws Conflict with all that is missing */
  clear(actor: Actor, id: string, departsOn: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.moves.move(unit, id, { event: 'clear', before: { departsOn } });
    });
  }

  arrive(actor: Actor, id: string, arrivedOn: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.moves.move(unit, id, { event: 'arrive', set: { arrivedOn } });
    });
  }

  /** The student has gone home as meant, and left the home. */
  complete(actor: Actor, id: string, endedOn: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.moves.move(unit, id, { event: 'complete', set: { endedOn } });
      await this.placements.completeAllOf(unit, id, endedOn);
    });
  }
}
