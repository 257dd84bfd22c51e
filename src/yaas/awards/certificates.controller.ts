import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, everyone, page, Work, type Actor } from '../../platform/index.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { AwardsQueries } from './awards.queries.js';
import { CertificateChecks } from './certificate-checks.queries.js';
import { Certificates } from './certificates.service.js';
import { OwnAwardsPage } from './own-awards.page.js';
import { VerifyPage } from './verify.page.js';

const asPdf = (bytes: Buffer, name: string) =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}.pdf"` });

/** A family's awards and certificates, and the page that verifies one. */
@Controller()
export class CertificatesController {
  constructor(
    private readonly work: Work,
    private readonly entries: EntriesQueries,
    private readonly awards: AwardsQueries,
    private readonly certificates: Certificates,
    private readonly checks: CertificateChecks,
  ) {}

  @Get('yaas/entries/:id/awards')
  @Access(signedIn)
  async own(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const entry = await this.entries.own(actor, id);
    const awards = (await this.awards.ofEntries([id])).get(id) ?? [];
    const crumbs = [{ href: `/yaas/entries/${id}`, text: entry.title }];
    return page(OwnAwardsPage, { entry, awards }, { title: { key: 'yaas.own_awards.title' }, crumbs });
  }

  @Get('yaas/entries/:id/certificate')
  @Access(signedIn)
  async participation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return asPdf(await this.work.run(actor, (unit) => this.certificates.issue(unit, id, null)), 'certificate');
  }

  @Get('yaas/entries/:id/awards/:grantId/certificate')
  @Access(signedIn)
  async award(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('grantId', ParseUUIDPipe) grantId: string,
  ) {
    return asPdf(await this.work.run(actor, (unit) => this.certificates.issue(unit, id, grantId)), 'award');
  }

  @Get('certificates/:code')
  @Access(everyone)
  async verify(@Param('code') code: string) {
    const found = await this.checks.of(code);
    return page(VerifyPage, { found }, { title: { key: 'yaas.verify.title' }, status: found ? 200 : 404 });
  }
}
