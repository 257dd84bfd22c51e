import { Injectable } from '@nestjs/common';
import { HomesToPlace } from '../../host-families/index.js';
import { Conflict, newId, NotFound, refusals, Work, type Actor, type Unit } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { isChosen } from '../application/application-state.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { inWords, mustBeFree, studentMustBeFree } from './held-twice.js';
import type { NewPlacement } from './new-placement.js';
import { PlacementMoves } from './placement-moves.service.js';
import { placesStudents } from './placement.policy.js';

/** A coordinator proposes a bed for a student: from then on nobody else can. */
@Injectable()
export class Proposals {
  constructor(
    private readonly work: Work,
    private readonly homes: HomesToPlace,
    private readonly moves: PlacementMoves,
    private readonly applications: ApplicationMoves,
  ) {}

  /**
   * Holds the bed and the student.
   * @returns the placement's id, in `proposed`
   * @throws NotFound outside the actor's reach; Conflict that says who holds the bed or the student, or with the rules in the way
   */
  async propose(actor: Actor, told: NewPlacement): Promise<string> {
    try {
      return await this.work.run(actor, (unit) => this.proposeIn(unit, told));
    } catch (error) {
      throw inWords(error);
    }
  }

  private async proposeIn(unit: Unit, told: NewPlacement): Promise<string> {
    const { manager } = unit;
    const application = await applicationOfDesk(unit, told.applicationId);
    if (!isChosen(application.state)) throw new Conflict([], { key: 'exchange.placement.refusal.not-chosen' });
    const bed = await this.homes.holdBed(manager, told.bedOfferId);
    const home = bed && (await this.homes.of(manager, [bed.fileId])).get(bed.fileId);
    if (!bed || home?.scope !== application.scope) throw new NotFound();
    await mustBeFree(manager, bed, told);
    await studentMustBeFree(manager, told);
    const placement = { ...held(unit, application, told), hostFileId: bed.fileId, hostAccountId: home.ownerAccountId };
    if (!placesStudents(unit.actor, placement)) throw new NotFound();
    await mustFollow(unit, told);
    await manager.insert(ExchangePlacement, placement);
    await this.mustBeLawful(unit, placement.id);
    if (application.state === 'selected')
      await this.applications.move(unit, application.id, { event: 'begin_placing' });
    const subject = { type: 'exchange-placement', id: placement.id };
    await unit.record('exchange-placement.proposed', subject, {
      applicationId: application.id,
      bedOfferId: bed.offerId,
    });
    return placement.id;
  }

  /** What would refuse it to the family refuses it here already. */
  private async mustBeLawful(unit: Unit, id: string): Promise<void> {
    const placement = await unit.manager.findOneByOrFail(ExchangePlacement, { id });
    const against = await this.moves.against(unit.manager, unit.actor, { placement, event: 'offer' });
    if (against.length > 0) throw new Conflict(refusals(against), against[0]!.because);
  }
}

function held(unit: Unit, application: ExchangeApplication, told: NewPlacement) {
  const { applicationId, bedOfferId, kind, fromOn, untilOn, why = null, replacesId = null } = told;
  return {
    id: newId(),
    applicationId,
    bedOfferId,
    kind,
    fromOn,
    untilOn,
    why,
    replacesId,
    scope: application.scope!,
    sponsorId: application.sponsorId,
    studentAccountId: application.accountId,
    isDirect: told.isDirect ?? application.isDirect,
    state: 'proposed' as const,
    proposedBy: unit.actor.accountId!,
    proposedAt: unit.now,
  };
}

/** @throws NotFound for a placement of another student */
async function mustFollow({ manager }: Unit, { applicationId, replacesId }: NewPlacement): Promise<void> {
  if (replacesId && !(await manager.existsBy(ExchangePlacement, { id: replacesId, applicationId })))
    throw new NotFound();
}
