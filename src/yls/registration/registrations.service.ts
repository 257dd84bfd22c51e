import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { Participation, RegistryQueries } from '../../registry/index.js';
import { AdmissionMails } from '../admission/admission-mails.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { AskedOthers } from './asked-others.js';
import { heldRegistration, RegistrationMoves } from './registration-moves.service.js';
import { GIVEN_UP, listed, OVER_STATES } from './registration-state.js';
import { YlsRegistration } from './yls-registration.entity.js';

export interface NewRegistration {
  summitId: string;
  /** The student's own: the registry says through which member it takes part. */
  communityId: string;
  /** One of the members that the registry names; without it the first one. */
  memberId?: string;
}

/** Where a student's way to a summit begins, and where it may end early. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly work: Work,
    private readonly participation: Participation,
    private readonly accounts: AccountQueries,
    private readonly registry: RegistryQueries,
    private readonly moves: RegistrationMoves,
    private readonly asked: AskedOthers,
    private readonly mails: AdmissionMails,
  ) {}

  /** @returns its id @throws NotFound, Conflict with the rules in the way */
  open(actor: Actor, told: NewRegistration): Promise<string> {
    return this.work.run(actor, (unit) => this.openIn(unit, told));
  }

  /** The actor's own within a transaction; who has one that was not given up keeps it. */
  async openIn(unit: Unit, { summitId, communityId, memberId }: NewRegistration): Promise<string> {
    const { manager, now, actor } = unit;
    const accountId = actor.accountId;
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!accountId || !summit) throw new NotFound();
    const live = await manager.query<{ id: string }[]>(liveOfSummit, [accountId, summitId]);
    if (live[0]) return live[0].id;
    const elsewhere = await manager.existsBy(YlsRegistration, { accountId, state: Not(In([...OVER_STATES])) });
    if (elsewhere) throw new Conflict([], { key: 'yls.refusal.one-at-a-time' });
    if (summit.state !== 'open' || now >= summit.appliesUntil) throw new Conflict([], { key: 'yls.refusal.not-open' });
    const way = await this.way(unit, { communityId, memberId, on: dayIn(now, summit.timeZone) });
    const id = newId();
    const known = await this.known(unit, accountId, communityId);
    await manager.insert(YlsRegistration, {
      ...known,
      ...way,
      id,
      accountId,
      summitId,
      communityId,
      state: 'draft',
      openedAt: now,
    });
    await unit.record('yls-registration.opened', { type: 'yls-registration', id }, { summitId });
    return id;
  }

  /** Whoever was asked for something is asked no more; student and guardian are told. @throws NotFound, Conflict, Unprocessable without a reason */
  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, (unit) => this.cancelIn(unit, id, reason));
  }

  /** The same within a transaction. */
  async cancelIn(unit: Unit, id: string, reason: string): Promise<void> {
    const { state } = await heldRegistration(unit, id);
    const cancelled = await this.moves.move(unit, id, { event: 'cancel', reason, set: { endedReason: reason } });
    await this.asked.stop(unit, id);
    if (state === 'draft') return;
    const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: cancelled.summitId });
    await this.mails.tell(unit, cancelled, { summit, news: 'cancel' });
  }

  private async way(
    { manager }: Unit,
    { communityId, memberId, on }: { communityId: string; memberId?: string; on: string },
  ): Promise<Pick<YlsRegistration, 'scope' | 'partnershipId'>> {
    const answer = await this.participation.ask({ communityId, on }, manager);
    if (!answer.may) throw new Conflict(answer.refusals, answer.refusals[0]!.because);
    const option = memberId ? answer.options.find((one) => one.memberId === memberId) : answer;
    if (!option) throw new NotFound();
    return { scope: option.memberId, partnershipId: option.partnershipId };
  }

  /** What the account knows need not be typed again. */
  private async known({ manager }: Unit, accountId: string, communityId: string) {
    return {
      name: (await this.accounts.byId(accountId, manager))?.displayName ?? '',
      birthDate: await this.accounts.birthDateOf(accountId, manager),
      country: (await this.registry.regionOf(communityId, manager))?.country ?? null,
    };
  }
}

const liveOfSummit = `SELECT id FROM yls_registration WHERE account_id = $1 AND summit_id = $2 AND state NOT IN (${listed(GIVEN_UP)})`;
