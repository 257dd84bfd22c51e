import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConsentAnswers, ConsentMatter, ConsentSubjects } from '../../consent/index.js';
import { RoundWorksService } from '../../judging/index.js';
import type { Unit } from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { Entrant } from '../entries/entrant.entity.js';
import { EntryRevision } from '../entries/entry-revision.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { SubmissionsService } from '../entries/submissions.service.js';
import { ExhibitHanging } from '../exhibit/exhibit-hanging.js';
import { WorkQueries } from '../works/work.queries.js';
import { matterOf } from './consent-matter.js';
import { NOTHING_TO_ASK } from './nothing-to-ask.js';

/** The showcase's side of consent: what guardians are asked, and what follows from what they say. */
@Injectable()
export class YaasConsentSubjects implements ConsentSubjects {
  readonly programme = PROGRAMME;

  constructor(
    private readonly submissions: SubmissionsService,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly exhibit: ExhibitHanging,
    private readonly works: WorkQueries,
    private readonly rounds: RoundWorksService,
  ) {}

  async hold(unit: Unit, subjectId: string): Promise<void> {
    await this.locked(unit, subjectId);
  }

  async matter(manager: EntityManager, subjectId: string): Promise<ConsentMatter | null> {
    const entry = await manager.findOneBy(Entry, { id: subjectId });
    if (!entry?.revisionId || NOTHING_TO_ASK.has(entry.state)) return null;
    const work = await manager.findOneByOrFail(EntryRevision, { id: entry.revisionId });
    const parts = (await this.works.partsOf(manager, [subjectId])).get(subjectId);
    const entrant = await manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    const { year, rules } = await this.editions.underVersion(entry.ruleSetVersionId, manager);
    const labels = await this.registry.communityLabels([entry.representedCommunityId], manager);
    const city = labelOf(labels.get(entry.representedCommunityId)!, 'en');
    return matterOf(work, entrant, { year, rules, city, parts });
  }

  async given(unit: Unit, subjectId: string): Promise<void> {
    await this.submissions.consented(unit, subjectId);
  }

  async declined(unit: Unit, subjectId: string): Promise<void> {
    await this.submissions.consentDeclined(unit, subjectId);
  }

  async expired(unit: Unit, subjectId: string): Promise<void> {
    const entry = await this.locked(unit, subjectId);
    if (entry?.state === 'awaiting_guardian') await this.submissions.consentLapsed(unit, subjectId);
  }

  async changed(unit: Unit, subjectId: string, answers: ConsentAnswers): Promise<void> {
    const entry = await this.locked(unit, subjectId);
    if (!entry) return;
    const { rules } = await this.editions.underVersion(entry.ruleSetVersionId, unit.manager);
    const permitted = rules.consents.required.every((scope) => (answers[scope] ?? 'no') !== 'no');
    if (permitted) await this.exhibit.follow(unit, entry, answers);
    else if (!NOTHING_TO_ASK.has(entry.state)) await this.submissions.takeBack(unit, subjectId);
  }

  /** With the rounds that have it: where the consent ends it leaves them. */
  private async locked(unit: Unit, id: string): Promise<Entry | null> {
    await this.rounds.lockRounds(unit, id);
    return unit.manager.findOne(Entry, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
