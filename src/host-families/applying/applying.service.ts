import { Injectable } from '@nestjs/common';
import { ApplicationQueries, ApplicationsService, SubmissionsService } from '../../applications/index.js';
import { Not } from 'typeorm';
import { Lifecycles, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { Duties } from '../../duties/index.js';
import { ASKED_STEP } from '../screening/asked-step.js';
import { HostFile } from '../file/host-file.entity.js';
import { hostFileLifecycle } from '../file/host-file.lifecycle.js';
import { HostSeason } from '../file/host-season.entity.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { HOST_FAMILIES } from './field-of.js';

/** The way of a family from its first question to the application that it submits. */
@Injectable()
export class ApplyingService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly applications: ApplicationsService,
    private readonly submissions: SubmissionsService,
    private readonly queries: ApplicationQueries,
    private readonly facts: HostFactsQueries,
    private readonly duties: Duties,
  ) {}

  /** The family has read what hosting means, and begins its application. @throws NotFound, Conflict */
  begin(actor: Actor, fileId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const file = await ownFile(unit, fileId);
      if (file.state === 'inquiry') await this.move(unit, fileId, 'inform', { informedAt: unit.now });
      await this.move(unit, fileId, 'begin');
      const { endsOn } = await unit.manager.findOneByOrFail(HostSeason, { id: file.seasonId });
      const applicationId = await this.applications.open(unit, {
        programme: HOST_FAMILIES,
        subjectId: fileId,
        scopeIds: [file.scope],
        endsOn,
      });
      await this.bringAlong(unit, file, applicationId);
    });
  }

  /** The family hands in what it has answered, kept as it reads now. @throws NotFound, Conflict with each rule in the way */
  submit(actor: Actor, fileId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await ownFile(unit, fileId);
      const applicationId = (await this.applicationOf(unit, fileId)) ?? fileId;
      const facts = async () => ({ ...(await this.facts.one(unit.manager, fileId)), orientedOn: '' });
      const set = { submittedAt: unit.now };
      await this.lifecycles.apply(unit, hostFileLifecycle, { id: fileId, event: 'submit', facts, set });
      await this.submissions.submit(unit, applicationId);
    });
  }

  /** The family no longer wishes to host this season. @throws NotFound, Conflict while a student lives with it */
  withdraw(actor: Actor, fileId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await ownFile(unit, fileId);
      await this.move(unit, fileId, 'withdraw', { suspendedFrom: null });
      await this.duties.drop(unit, fileId, [ASKED_STEP]);
    });
  }

  /** What was answered for an earlier season comes along; the family confirms each part. */
  private async bringAlong(unit: Unit, { householdId, id }: HostFile, to: string): Promise<void> {
    const earlier = await unit.manager.find(HostFile, {
      where: { householdId, id: Not(id) },
      order: { openedAt: 'DESC' },
    });
    for (const file of earlier) {
      const from = await this.applicationOf(unit, file.id);
      if (from) return this.submissions.copyFrom(unit, { from, to });
    }
  }

  private applicationOf({ manager }: Unit, fileId: string): Promise<string | null> {
    return this.queries.idOf(manager, HOST_FAMILIES, fileId);
  }

  private async move(
    unit: Unit,
    id: string,
    event: 'inform' | 'begin' | 'withdraw',
    set: Partial<HostFile> = {},
  ): Promise<void> {
    await this.lifecycles.apply(unit, hostFileLifecycle, { id, event, set });
  }
}

async function ownFile({ manager, actor }: Unit, id: string): Promise<HostFile> {
  const file = actor.accountId ? await manager.findOneBy(HostFile, { id, ownerAccountId: actor.accountId }) : null;
  if (!file) throw new NotFound();
  return file;
}
