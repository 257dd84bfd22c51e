import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { AgreementDocuments } from '../agreement-documents.js';
import { memberDesk, mustWorkFor } from '../members/member.policy.js';
import { ProposalDecisions } from './proposal-decisions.js';
import { ProposalPage } from './proposal.page.js';
import { confirmationForm, refusalForm } from './proposal.schema.js';
import { ProposalsPage } from './proposals.page.js';
import { ProposalsQueries, type ProposalOnPage } from './proposals.queries.js';
import { Proposals } from './proposals.service.js';

const crumbs = [{ text: { key: 'registry.desk.title' }, href: '/registry' }];
const listed = { text: { key: 'registry.proposals.title' }, href: '/registry/proposals' };

/** Staff decide what members propose; a member may take its proposal back. */
@Controller('registry/proposals')
@Access(staff)
export class ProposalsController {
  constructor(
    private readonly work: Work,
    private readonly proposals: Proposals,
    private readonly decisions: ProposalDecisions,
    private readonly queries: ProposalsQueries,
    private readonly documents: AgreementDocuments,
  ) {}

  @Get()
  async list(): Promise<PageReply> {
    const title = { key: 'registry.proposals.title' };
    return page(ProposalsPage, { proposals: await this.queries.waiting() }, { title, crumbs, width: 'wide' });
  }

  @Get(':id')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, {});
  }

  @Get(':id/document')
  async document(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SeeOther> {
    const { documentFileId } = await this.queries.find(id);
    if (!documentFileId) throw new NotFound();
    return this.documents.open(actor, documentFileId, { type: 'partnership_proposal', id });
  }

  @Post(':id/confirmation')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(confirmationForm, body);
    if (!read.ok) return this.pageWith(id, { form: read.form });
    const confirmed = await this.decisions.confirm(actor, id, read.value);
    if ('field' in confirmed) return this.pageWith(id, { form: withErrors(read.form, [confirmed]) });
    return seeOther(`/registry/partnerships/${confirmed.done}`, { key: 'registry.proposal.confirmed.flash' });
  }

  @Post(':id/refusal')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(refusalForm, body);
    if (!read.ok) return this.pageWith(id, { refusal: read.form });
    await this.work.run(actor, (unit) => this.proposals.decline(unit, id, read.value.reason));
    return seeOther('/registry/proposals', { key: 'registry.proposal.declined.flash' });
  }

  @Post(':id/withdrawal')
  @Access(memberDesk)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SeeOther> {
    const { memberId } = await this.queries.find(id);
    mustWorkFor(actor, memberId);
    await this.work.run(actor, (unit) => this.proposals.withdraw(unit, id));
    return seeOther(`/registry/members/${memberId}#partnerships`, { key: 'registry.proposal.withdrawn.flash' });
  }

  private async pageWith(id: string, forms: { form?: FormState; refusal?: FormState }): Promise<PageReply> {
    const proposal = await this.queries.find(id);
    const status = forms.form || forms.refusal ? 422 : 200;
    const props = { proposal, form: forms.form ?? meant(proposal), refusal: forms.refusal ?? emptyForm };
    return page(ProposalPage, props, { title: proposal.memberName, status, crumbs: [...crumbs, listed] });
  }
}

/** The communities that the registry took the names for, to be looked at by a person. */
const meant = ({ partners }: ProposalOnPage): FormState =>
  formOf({ partner: partners[0]?.community?.slug, thirdPartner: partners[1]?.community?.slug });
