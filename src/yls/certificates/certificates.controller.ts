import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { signedIn, staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  everyone,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { said, ticked } from '../form-fields.js';
import { CertificatePapers } from './certificate-papers.js';
import { CertificatePage, CheckPage, SummitCertificatesPage } from './certificate.pages.js';
import { CertificatesQueries } from './certificates.queries.js';
import { YlsCertificates } from './certificates.service.js';
import { Finishing } from './finishing.service.js';

const afterSchema = z.object({
  after: z
    .string()
    .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
const finishSchema = z.object({ withCheckedIn: ticked });
const revocationSchema = z.object({ because: said('yls.books-form.reason', 1000) });

/** Certificates: the student's own, those of a summit for its staff, and the page that verifies one. */
@Controller('yls')
@Access(staff)
export class YlsCertificatesController {
  constructor(
    private readonly queries: CertificatesQueries,
    private readonly certificates: YlsCertificates,
    private readonly finishing: Finishing,
    private readonly papers: CertificatePapers,
  ) {}

  @Get('mine/certificate')
  @Access(signedIn)
  async own(@CurrentActor() actor: Actor) {
    return this.papers.print(await this.queries.own(actor));
  }

  @Get('certificates/:code')
  @Access(everyone)
  async verify(@Param('code') code: string) {
    const found = await this.queries.check(code);
    return page(CheckPage, { found }, { title: { key: 'yls.verify.title' }, status: found ? 200 : 404 });
  }

  @Get('summits/:summit/certificates')
  async list(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const found = await this.queries.ofSummit(actor, id, readAsked(afterSchema, query).after);
    const crumbs = [{ href: `/yls/summits/${id}`, text: found.summit.name }];
    return page(SummitCertificatesPage, { found }, { title: { key: 'yls.certificates.title' }, crumbs });
  }

  @Post('summits/:summit/finish')
  async finish(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Body() body: unknown) {
    await this.finishing.ask(actor, id, readAsked(finishSchema, body).withCheckedIn);
    return seeOther(`/yls/summits/${id}/certificates`, { key: 'yls.certificates.finishing' });
  }

  @Get('registrations/:id/certificate')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.onePage(actor, id, emptyForm);
  }

  @Get('registrations/:id/certificate/paper')
  async paper(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.papers.print(await this.queries.ofRegistration(actor, id));
  }

  @Post('registrations/:id/certificate/revocation')
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(revocationSchema, body);
    if (!read.ok) return this.onePage(actor, id, read.form);
    await this.certificates.revoke(actor, id, read.value.because);
    return seeOther(`/yls/registrations/${id}/certificate`, { key: 'yls.desk.done' });
  }

  private async onePage(actor: Actor, id: string, form: FormState) {
    const certificate = await this.queries.ofRegistration(actor, id);
    const crumbs = [
      { href: `/yls/summits/${certificate.summitId}/certificates`, text: { key: 'yls.certificates.title' } },
    ];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(CertificatePage, { certificate, form }, { title: certificate.name, crumbs, status });
  }
}
