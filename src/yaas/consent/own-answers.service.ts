import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentQueries, ConsentService, type ConsentAnswers } from '../../consent/index.js';
import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { EntriesQueries, type StudentEntry } from '../entries/entries.queries.js';
import { YaasConsentSubjects } from './yaas-consent-subjects.js';
import { decidesAlone } from './decides-alone.js';

/** What a student of age has allowed, their own answers or those that a guardian gave before. */
@Injectable()
export class OwnAnswers {
  constructor(
    private readonly entries: EntriesQueries,
    private readonly consents: ConsentService,
    private readonly consentQueries: ConsentQueries,
    private readonly subjects: YaasConsentSubjects,
  ) {}

  /** @throws NotFound where somebody else decides, or nothing was decided yet. */
  async of(
    actor: Actor,
    id: string,
    manager: EntityManager,
  ): Promise<{ entry: StudentEntry; answers: ConsentAnswers }> {
    const entry = await this.entries.own(actor, id);
    const answers = (await this.consentQueries.effective(manager, PROGRAMME, [id])).get(id);
    if (!answers || !decidesAlone(entry)) throw new NotFound();
    return { entry, answers };
  }

  /**
   * The new answers hold from this moment; without what is needed the work is withdrawn.
   * @throws NotFound as above; Unprocessable when an answer is missing
   */
  async change(
    unit: Unit,
    id: string,
    { answers, signature }: { answers: ConsentAnswers; signature: string },
  ): Promise<'given' | 'declined'> {
    await this.subjects.hold(unit, id);
    await this.of(unit.actor, id, unit.manager);
    const own = { programme: PROGRAMME, subjectId: id, answers, signature, locale: unit.actor.locale };
    const said = await this.consents.selfConsent(unit, own);
    await this.subjects.changed(unit, id, answers);
    return said;
  }
}
