import { Injectable } from '@nestjs/common';
import { ApplicationQueries, type Answers, type ApplicationDefinition } from '../../applications/index.js';
import { JudgedWorksQueries, type CardsOfWork } from '../../judging/index.js';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { SummitForms } from '../form/summit-forms.js';
import { YLS } from '../form/yls-definition.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsJuryResult } from '../review/yls-jury-result.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { suggestionFor, type Suggestion } from './suggestion.js';
import { YlsFund } from '../scholarships/yls-fund.entity.js';
import { YlsGrant } from '../scholarships/yls-grant.entity.js';

/** What a jury found of an application: nothing of it for who is tied to the applicant. */
export interface Found extends CardsOfWork {
  result: Pick<YlsJuryResult, 'score' | 'low' | 'high' | 'departure'> | null;
  suggestion: Suggestion | null;
}

/** One application before those who decide. */
export interface Deciding {
  registration: YlsRegistration;
  summit: YlsSummit;
  formId: string | null;
  definition: ApplicationDefinition;
  answers: Readonly<Record<string, Answers>>;
  found: Found;
  funds: readonly YlsFund[];
  grant: YlsGrant | null;
}

/** An application with all that a decision rests on. */
@Injectable()
export class DecisionQueries {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationQueries,
    private readonly forms: SummitForms,
    private readonly juries: JudgedWorksQueries,
  ) {}

  /** Reading is logged where it is sensitive. @throws NotFound */
  async one(actor: Actor, id: string): Promise<Deciding> {
    const manager = this.work.read();
    const registration = await manager.findOneBy(YlsRegistration, { id });
    if (!registration || registration.submittedAt === null || !isOrganiserOf(actor, registration)) throw new NotFound();
    const { summitId } = registration;
    const formId = await this.applications.idOf(manager, YLS, id);
    const asked = { applicationId: formId ?? '', groups: ['person', 'answers'] };
    return {
      registration,
      summit: await manager.findOneByOrFail(YlsSummit, { id: summitId }),
      formId,
      definition: await this.forms.one(manager, summitId),
      answers: formId ? await this.applications.answers(manager, actor, asked) : {},
      found: await this.found(actor, registration),
      funds: await manager.find(YlsFund, { where: { summitId }, order: { name: 'ASC', id: 'ASC' } }),
      grant: await manager.findOneBy(YlsGrant, { registrationId: id }),
    };
  }

  private async found(actor: Actor, registration: YlsRegistration): Promise<Found> {
    const manager = this.work.read();
    const { id, summitId } = registration;
    await this.juries.compare(actor, await this.juries.rounds(manager, YLS, summitId));
    const cards = await this.juries.cards(manager, actor.accountId, id);
    if (cards.isWithheld) return { ...cards, result: null, suggestion: null };
    const result = await manager.findOneBy(YlsJuryResult, { registrationId: id });
    return { ...cards, result, suggestion: await suggestionFor(manager, registration) };
  }
}
