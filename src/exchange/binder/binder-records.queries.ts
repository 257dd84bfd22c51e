import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  answerWords,
  ApplicationQueries,
  ApplicationRecords,
  InterviewRecords,
  RequestQueries,
} from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { HomesOnRecord } from '../../host-families/index.js';
import { Catalogue, countReads, Lifecycles, readRows, type Actor } from '../../platform/index.js';
import { PapersOnRecord } from '../../vetting/index.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { toldContact, toldFollowUp } from '../living/contact.projection.js';
import { ExchangeFeeSheet } from '../papers/exchange-fee-sheet.entity.js';
import { ExchangeInsurancePolicy } from '../papers/exchange-insurance-policy.entity.js';
import { PlacementsQueries } from '../placement/placements.queries.js';
import { exchangeApplication } from '../student/exchange-application.definition.js';
import { ExchangeEnglishEvidence } from '../student/exchange-english-evidence.entity.js';
import { EXCHANGE } from '../student/questions/asked.js';
import { BINDER_LANGUAGE } from './binder-language.js';
import { headOf } from './binder-head.queries.js';
import type { BinderRecord, EventOnRecord, InterviewOnRecord, PlacementOnRecord } from './binder-record.js';
import { tablesOf, visitsOf } from './binder-tables.queries.js';

/** All that is on record of a student, read as the actor, so that each reading is logged; the caller has asked who may. */
@Injectable()
export class BinderRecords {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly forms: ApplicationRecords,
    private readonly requests: RequestQueries,
    private readonly interviews: InterviewRecords,
    private readonly placements: PlacementsQueries,
    private readonly homes: HomesOnRecord,
    private readonly workers: PapersOnRecord,
    private readonly accounts: AccountQueries,
    private readonly lifecycles: Lifecycles,
    private readonly catalogue: Catalogue,
  ) {}

  async of(
    manager: EntityManager,
    actor: Actor,
    { id: applicationId, scope }: Pick<ExchangeApplication, 'id' | 'scope'>,
  ): Promise<Omit<BinderRecord, 'chain'>> {
    const where = { applicationId };
    const formId = await this.applications.idOf(manager, EXCHANGE, applicationId);
    const placements = await this.placed(manager, applicationId);
    const ids = [applicationId, ...(formId ? [formId] : []), ...placements.map(({ placement: { id } }) => id)];
    const readings = await countReads(manager, ids);
    const fileIds = [...new Set(placements.map(({ placement: { hostFileId } }) => hostFileId))];
    const homes = await this.homes.of(manager, fileIds);
    const tables = await tablesOf(manager, applicationId);
    const coordinators = [...new Set(tables.coordinators.map(({ accountId }) => accountId))];
    const requests = formId ? await this.requests.of(manager, [formId]) : [];
    return {
      head: await headOf(manager, applicationId),
      form: formId ? await this.forms.of(manager, actor, formId) : null,
      references: requests.filter(({ kind }) => kind === 'reference'),
      interviews: formId ? await this.held(manager, actor, formId) : [],
      english: await manager.find(ExchangeEnglishEvidence, { where, order: { kind: 'ASC' } }),
      policies: await manager.find(ExchangeInsurancePolicy, { where, order: { recordedAt: 'DESC', id: 'DESC' } }),
      fees: await manager.find(ExchangeFeeSheet, { where, order: { madeAt: 'DESC', id: 'DESC' } }),
      ...tables,
      workers: scope ? await this.workers.of(manager, scope, coordinators) : [],
      placements: this.named(placements, homes),
      homes: fileIds.flatMap((id) => homes.get(id) ?? []),
      ...(await talksOf(manager, actor, applicationId)),
      history: await this.history(manager, applicationId),
      readings,
    };
  }

  private async placed(manager: EntityManager, applicationId: string): Promise<Omit<PlacementOnRecord, 'family'>[]> {
    const all = (await this.placements.ofApplication(manager, applicationId)).toReversed();
    const ids = all.map(({ id }) => id);
    const answers = Map.groupBy(await this.placements.answersOf(manager, ids), ({ placementId }) => placementId);
    const people = all.flatMap(({ proposedBy, approvedBy }) => [proposedBy, ...(approvedBy ? [approvedBy] : [])]);
    const names = await this.accounts.displayNames(people, manager);
    const visits = await visitsOf(manager, applicationId);
    const placed: Omit<PlacementOnRecord, 'family'>[] = [];
    for (const placement of all)
      placed.push({
        placement,
        proposedBy: names.get(placement.proposedBy) ?? '',
        approvedBy: (placement.approvedBy && names.get(placement.approvedBy)) ?? null,
        answers: answers.get(placement.id) ?? [],
        visits: visits.get(placement.id) ?? [],
        history: await this.history(manager, placement.id),
      });
    return placed;
  }

  private named(
    placements: readonly Omit<PlacementOnRecord, 'family'>[],
    homes: ReadonlyMap<string, { family: string }>,
  ): PlacementOnRecord[] {
    return placements.map((one) => ({ ...one, family: homes.get(one.placement.hostFileId)?.family ?? '' }));
  }

  private async held(manager: EntityManager, actor: Actor, formId: string): Promise<InterviewOnRecord[]> {
    const { checklist } = exchangeApplication.interview!;
    const [catalogue, locale] = [this.catalogue, BINDER_LANGUAGE];
    const interviews = await this.interviews.ofApplication(manager, actor, formId);
    return interviews.map(({ heldOn, mode, place, interviewer, attendees, answers }) => ({
      heldOn,
      mode,
      place,
      by: interviewer,
      attendees: attendees.map(({ name }) => name),
      answers: checklist.flatMap((field) => {
        const value = answers[field.code];
        if (value === undefined || !('key' in field.label)) return [];
        const question = catalogue.words(locale, field.label as { key: string });
        return [{ question, answer: answerWords({ field, value }, { catalogue, locale }) }];
      }),
    }));
  }

  private async history(manager: EntityManager, aggregateId: string): Promise<EventOnRecord[]> {
    const events = await this.lifecycles.history(manager, aggregateId);
    const names = await this.accounts.displayNames(
      events.flatMap(({ accountId }) => accountId ?? []),
      manager,
    );
    return events.map(({ event, fromState, toState, at, accountId, reason }) => ({
      event,
      from: fromState,
      to: toState,
      at,
      by: (accountId && names.get(accountId)) ?? null,
      reason,
    }));
  }
}

async function talksOf(manager: EntityManager, actor: Actor, applicationId: string) {
  const parameters = [applicationId];
  const talks = { where: 'k.application_id = $1', parameters, orderBy: 'k.happened_on, k.id' };
  const due = { where: 'u.application_id = $1', parameters, orderBy: 'u.due_on, u.id' };
  return {
    contacts: await readRows(manager, actor, { projection: toldContact, reading: talks }),
    followUps: await readRows(manager, actor, { projection: toldFollowUp, reading: due }),
  };
}
