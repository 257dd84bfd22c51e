import { Body, Controller, Get, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
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
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { agreementScan } from '../agreement-scan.js';
import { Today } from '../day.js';
import { memberDesk, mustWorkFor } from '../members/member.policy.js';
import { MembersQueries } from '../members/members.queries.js';
import { fileOf } from '../optional-scan.js';
import { ProposalFormPage } from './proposal-form.page.js';
import { proposalForm } from './proposal.schema.js';
import { Proposals } from './proposals.service.js';

/** A member's coordinators propose partnerships. */
@Controller('registry/members/:id/proposals')
@Access(memberDesk)
export class MemberProposalsController {
  constructor(
    private readonly work: Work,
    private readonly proposals: Proposals,
    private readonly members: MembersQueries,
    private readonly today: Today,
  ) {}

  @Get()
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    mustWorkFor(actor, id);
    return this.formWith(id, emptyForm);
  }

  @Post()
  @UseInterceptors(uploadTo(agreementScan, 'file'))
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Uploaded() upload: Upload,
  ): Promise<PageReply | SeeOther> {
    mustWorkFor(actor, id);
    const read = readForm(proposalForm, body);
    const { fileId: documentFileId, errors } = fileOf(upload);
    if (!read.ok || errors.length > 0) return this.formWith(id, withErrors(read.form, errors), 422);
    const { partner, thirdPartner, ...rest } = read.value;
    const partners = thirdPartner ? [partner, thirdPartner] : [partner];
    await this.work.run(actor, (unit) =>
      this.proposals.propose(unit, { ...rest, memberId: id, partners, documentFileId }),
    );
    return seeOther(`/registry/members/${id}#partnerships`, { key: 'registry.proposal.sent' });
  }

  private async formWith(id: string, form: FormState, status = 200): Promise<PageReply> {
    const { name } = await this.members.find(id, this.today.day());
    const crumbs = [{ text: name, href: `/registry/members/${id}` }];
    return page(
      ProposalFormPage,
      { memberId: id, memberName: name, form },
      { title: { key: 'registry.proposal.make' }, status, crumbs },
    );
  }
}
