import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountsService } from '../../auth/index.js';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import type { PaperKind } from '../papers/paper-kind.js';
import { PaperStrike } from '../papers/paper-strike.entity.js';
import { WorkerPaper } from '../papers/worker-paper.entity.js';
import { dayIn } from './day-in.js';
import type { WorkerHome } from './homes.service.js';
import { RoleFollowsPapers } from './role-follows-papers.js';
import { held } from './worker-held.js';
import { mustAppointFor } from './worker.policy.js';
import type { WorkerKind } from './worker-kind.js';
import { Worker } from './worker.entity.js';

export interface Appointment extends WorkerHome {
  scope: string;
  email: string;
  name: string;
  locale: string;
  employer: string;
  /** `coordinator` when not said. */
  kind?: WorkerKind;
}

export interface NewPaper {
  kind: PaperKind;
  completedOn: string;
  clear: boolean;
  vendorReference: string | null;
  note: string;
}

/** Appoints people who work with families, and keeps what their role rests on. */
@Injectable()
export class WorkersService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly roles: RoleFollowsPapers,
  ) {}

  /** Invites a person by mail. They are nobody yet: the role comes with the papers. A chaperone who is to coordinate as well becomes a coordinator. @throws NotFound for another member */
  appoint(
    actor: Actor,
    { scope, email, name, locale, home, kind = 'coordinator', ...told }: Appointment,
  ): Promise<{ id: string }> {
    mustAppointFor(actor, scope);
    return this.work.run(actor, async (unit) => {
      const { accountId } = await this.accounts.inviteByEmail(unit, { email, name, locale, role: null, scope });
      const known = await unit.manager.findOne(Worker, { where: { accountId, scope }, order: { appointedAt: 'DESC' } });
      if (known && !known.endedAt) return this.also(unit, known, kind);
      const id = newId();
      await unit.manager.insert(Worker, {
        id,
        accountId,
        scope,
        kind,
        ...told,
        homeLatitude: home?.latitude ?? null,
        homeLongitude: home?.longitude ?? null,
        supervisorAccountId: actor.accountId === accountId ? null : actor.accountId,
        appointedBy: actor.accountId,
        appointedAt: unit.now,
      });
      await unit.record('worker.appointed', { type: 'worker', id }, { scope });
      return { id };
    });
  }

  /** Puts a paper on file; what the person may do follows at once. @throws NotFound for another member's people and for one's own papers */
  file(actor: Actor, id: string, paper: NewPaper): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const worker = await held(unit, id);
      if (worker.accountId === actor.accountId) throw new NotFound();
      await this.keep(unit, worker, paper);
    });
  }

  /** The person says whether they host for another sponsor, as they must each year; it counts for whomever they work. @throws NotFound for who works for nobody */
  declare(actor: Actor, { clear, note }: Pick<NewPaper, 'clear' | 'note'>): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const own = await unit.manager.findBy(Worker, { accountId: actor.accountId!, endedAt: IsNull() });
      if (own.length === 0) throw new NotFound();
      for (const worker of own) {
        const completedOn = dayIn(unit.now, worker.timeZone);
        const declaration = { kind: 'conflict-declaration', completedOn, clear, vendorReference: null, note } as const;
        await this.keep(unit, worker, declaration);
      }
    });
  }

  /** A paper put on file by mistake counts no more. */
  strike(
    actor: Actor,
    { workerId, paperId, reason }: { workerId: string; paperId: string; reason: string },
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const worker = await held(unit, workerId);
      if (!(await unit.manager.existsBy(WorkerPaper, { id: paperId, workerId }))) throw new NotFound();
      const strike = { paperId, reason, struckBy: actor.accountId!, struckAt: unit.now };
      await unit.manager.createQueryBuilder().insert().into(PaperStrike).values(strike).orIgnore().execute();
      await unit.record('worker-paper.struck', { type: 'worker', id: workerId }, { paperId });
      await this.roles.follow(unit, worker.id);
    });
  }

  /** The person no longer works with families; their role ends now. */
  end(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const worker = await held(unit, id);
      await unit.manager.update(Worker, { id }, { endedAt: unit.now, endReason: reason });
      await unit.record('worker.ended', { type: 'worker', id });
      await this.roles.end(unit, worker);
    });
  }

  /** Who coordinates may accompany, too; not the other way round. */
  private async also(unit: Unit, known: Worker, kind: WorkerKind): Promise<{ id: string }> {
    const { id } = known;
    if (kind === 'coordinator' && known.kind === 'chaperone') {
      await unit.manager.update(Worker, { id }, { kind });
      await unit.record('worker.appointed', { type: 'worker', id }, { scope: known.scope, kind });
      await this.roles.follow(unit, id);
    }
    return { id };
  }

  private async keep(unit: Unit, { id: workerId, accountId }: Worker, paper: NewPaper): Promise<void> {
    const id = newId();
    const filed = { recordedBy: unit.actor.accountId!, recordedAt: unit.now };
    await unit.manager.insert(WorkerPaper, { id, workerId, accountId, ...paper, ...filed });
    await unit.record('worker-paper.filed', { type: 'worker', id: workerId }, { kind: paper.kind });
    await this.roles.follow(unit, workerId);
  }
}
