import { Injectable } from '@nestjs/common';
import { Hosting } from '../../host-families/index.js';
import { system, type Unit } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { Asking } from './asking.service.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { PlacementMails } from './placement-mails.js';
import { PlacementMoves } from './placement-moves.service.js';
import { openThreadOfPlacement } from './placement.jobs.js';

/** The day on which a home and a student learn each other's names, in writing and both ways. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly moves: PlacementMoves,
    private readonly hosting: Hosting,
    private readonly applications: ApplicationMoves,
    private readonly asking: Asking,
    private readonly mails: PlacementMails,
  ) {}

  /** The home hosts from now on, the student is placed, and all of them can write to one another. */
  async disclose(unit: Unit, placement: ExchangePlacement): Promise<void> {
    await this.moves.move(unit, placement, { event: 'disclose', set: { disclosedAt: unit.now } });
    await this.hosting.begin(unit, placement.hostFileId);
    await this.place(unit, placement);
    await unit.queue(openThreadOfPlacement, { placementId: placement.id });
    await this.mails.tellHost(unit, placement);
    await this.mails.toStudent(unit, placement.studentAccountId, 'student.told');
    for (const answer of await unit.manager.findBy(ExchangePlacementAnswer, {
      placementId: placement.id,
      part: 'parent',
    }))
      await this.asking.again(unit, answer, 'parent.told');
  }

  /** 22 CFR 62.25(l)(1): a permanent home or an arrival home; some weeks elsewhere place nobody. */
  private async place(unit: Unit, { applicationId, kind }: ExchangePlacement): Promise<void> {
    if (kind !== 'permanent' && kind !== 'arrival') return;
    const { state } = await unit.manager.findOneByOrFail(ExchangeApplication, { id: applicationId });
    if (state === 'placing')
      await this.applications.move({ ...unit, actor: system }, applicationId, { event: 'place' });
  }
}
