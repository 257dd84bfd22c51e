import { Injectable } from '@nestjs/common';
import { ApplicationQueries, RequestQueries, SignaturesService } from '../../applications/index.js';
import { Conflict, NotFound, system, type Unit } from '../../platform/index.js';
import { GUARDIAN_STATEMENT, YLS } from '../form/yls-definition.js';
import type { YlsGuardian } from './yls-guardian.entity.js';

const DAY = 86_400_000;

/** Asks the guardian to sign, by a link in a mail. */
@Injectable()
export class GuardianSignatures {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
    private readonly signatures: SignaturesService,
  ) {}

  /** @throws NotFound without a form; Conflict when they signed */
  async ask(unit: Unit, { id: personId, registrationId, locale }: YlsGuardian): Promise<void> {
    const applicationId = await this.applications.idOf(unit.manager, YLS, registrationId);
    if (!applicationId) throw new NotFound();
    const asking = { applicationId, statement: GUARDIAN_STATEMENT, personId, locale };
    await this.signatures.ask({ ...unit, actor: system }, asking);
  }

  /** Once more, at most once a day. @throws NotFound, Conflict when they signed or were written to today */
  async askAgain(unit: Unit, guardian: YlsGuardian): Promise<void> {
    const applicationId = await this.applications.idOf(unit.manager, YLS, guardian.registrationId);
    const asked = applicationId ? await this.requests.of(unit.manager, [applicationId]) : [];
    const before = asked.find(({ personId, topic }) => personId === guardian.id && topic === GUARDIAN_STATEMENT);
    const last = before && Math.max(before.askedAt.getTime(), before.remindedAt?.getTime() ?? 0);
    if (last && unit.now.getTime() - last < DAY) throw new Conflict([], { key: 'yls.refusal.written-today' });
    await this.ask(unit, guardian);
  }
}
