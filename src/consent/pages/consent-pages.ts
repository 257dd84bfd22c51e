import { Injectable } from '@nestjs/common';
import { newForm, page, PortalConfig, Work, type FormState, type PageReply } from '../../platform/index.js';
import { ConsentRecord } from '../answers/consent-record.js';
import { maskedAddress } from '../asking/masked-address.js';
import { AskPage } from './ask.page.js';
import { ChangePage } from './change.page.js';
import { deadLinkPage } from './dead-link.page.js';
import { answerField } from './field-names.js';
import { GivenPage } from './given.page.js';
import { GuardianForm } from './guardian-form.js';
import { MatterViews } from './matter-view.js';
import { DeclinedPage, WithdrawnPage } from './settled.pages.js';
import type { Visit } from './visit.js';

/** The page for the state in which the guardian finds their request. */
@Injectable()
export class ConsentPages {
  constructor(
    private readonly forms: GuardianForm,
    private readonly matters: MatterViews,
    private readonly book: ConsentRecord,
    private readonly config: PortalConfig,
    private readonly work: Work,
  ) {}

  async present(visit: Visit): Promise<PageReply> {
    const { state } = visit.request;
    if (state === 'given') return this.given(visit);
    if (state === 'declined') return this.declined(visit);
    return state === 'withdrawn' ? this.withdrawn(visit) : this.ask(visit);
  }

  /** With errors it is answered as 422, everything typed still there. */
  form(visit: Visit, typed?: FormState): Promise<PageReply> {
    return visit.request.state === 'given' ? this.change(visit, typed) : this.ask(visit, typed);
  }

  private async ask(visit: Visit, typed?: FormState): Promise<PageReply> {
    const { matter, request } = visit;
    if (!matter) return deadLinkPage('over');
    const props = {
      network: this.config.settings.NETWORK_NAME,
      form: typed ?? newForm(),
      matter: await this.matters.of(matter),
      scopes: await this.forms.wordingsFor(visit),
      giverName: request.giverName,
      revision: request.revision,
      expiresAt: request.expiresAt,
      paths: { answers: sendTo(visit), refusal: visit.path('/refusal') },
    };
    const title = { key: 'consent.ask.title', params: { entrant: matter.entrantName } };
    return page(AskPage, props, { title, status: typed ? 422 : 200 });
  }

  private async change(visit: Visit, typed?: FormState): Promise<PageReply> {
    const props = {
      form: typed ?? newForm(await this.answersBefore(visit)),
      scopes: await this.forms.wordingsFor(visit),
      revision: visit.request.revision,
      paths: { answers: sendTo(visit), withdrawal: visit.path('/withdrawal'), back: visit.path() },
    };
    return page(ChangePage, props, { title: { key: 'consent.change.title' }, status: typed ? 422 : 200 });
  }

  private async given(visit: Visit): Promise<PageReply> {
    const { request, asked } = visit;
    const props = {
      giverName: request.giverName,
      receiptTo: maskedAddress(request.giverEmail ?? ''),
      answers: await this.book.latest(this.work.read(), request.id),
      paths: {
        change: asked.length > 0 ? visit.path('/answers') : null,
        withdrawal: visit.path('/withdrawal'),
      },
    };
    return page(GivenPage, props, { title: { key: 'consent.given.title', params: { giver: request.giverName } } });
  }

  private declined(visit: Visit): PageReply {
    const { request, asked } = visit;
    const props = { at: request.answeredAt!, changePath: asked.length > 0 ? visit.path('/answers') : null };
    return page(DeclinedPage, props, { title: { key: 'consent.declined.title' } });
  }

  private withdrawn({ request }: Visit): PageReply {
    return page(WithdrawnPage, { at: request.answeredAt! }, { title: { key: 'consent.withdrawn.title' } });
  }

  private async answersBefore({ request }: Visit): Promise<Record<string, string>> {
    const latest = await this.book.latest(this.work.read(), request.id);
    const relation = latest.find((answer) => answer.relation !== null)?.relation ?? '';
    return { relation, ...Object.fromEntries(latest.map(({ scope, answer }) => [answerField(scope), answer])) };
  }
}

/** Where answers go; a page that comes back opens at what is missing, on old phones, too. */
const sendTo = (visit: Visit): string => `${visit.path('/answers')}#error-summary`;
