import { Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, NotFound, page, seeOther, Work, type Actor } from '../../platform/index.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { GivenQueries } from '../health/given.queries.js';
import { ReadinessService } from '../readiness/readiness.service.js';
import { AWAITED } from '../registration/registration-state.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import { OwnRegistrationQueries } from '../student/mine/own-registration.queries.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { DossiersService } from './dossiers.service.js';
import { OwnPapersPage } from './pages/own-papers.page.js';
import { ViewsOfPapersPage } from './pages/views.page.js';
import { PaperFiles } from './paper-files.js';
import { PaperViews } from './paper-views.queries.js';

const title = { key: 'yls.papers.title' };
const mine = { href: '/yls/mine', text: { key: 'yls.own.title' } };
const PATH = '/yls/mine/forms';

/** The student's own forms after the yes: everybody who is signed in has them, and sees nobody else's. */
@Controller('yls/mine/forms')
@Access(signedIn)
export class OwnPapersController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnRegistrationQueries,
    private readonly files: PaperFiles,
    private readonly readiness: ReadinessService,
    private readonly dossiers: DossiersService,
    private readonly views: PaperViews,
    private readonly given: GivenQueries,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const registration = await this.mine(actor);
    const { id, summitId, state } = registration;
    const manager = this.work.read();
    const { name: summit, timeZone } = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const file = await this.files.one(manager, id);
    const guardian = await manager.findOneBy(YlsGuardian, { registrationId: id });
    const inTheWay = AWAITED.has(state) ? (await this.readiness.inTheWay(manager, [id])).get(id)! : [];
    const copyHref = (number: number) => `/applications/${file?.formId}/submissions/${number}`;
    const given = await this.given.of(manager, actor, registration);
    const overview = file && { file, timeZone, copyHref, viewsHref: `${PATH}/views`, given };
    const props = { summit, overview, inTheWay, guardian: guardian?.name ?? null };
    return page(OwnPapersPage, props, { title, crumbs: [mine] });
  }

  /** A new link to the guardian's page. */
  @Post('reminder')
  async remind(@CurrentActor() actor: Actor) {
    await this.dossiers.remindGuardian(actor, (await this.mine(actor)).id);
    return seeOther(PATH, { key: 'yls.papers.reminded' });
  }

  @Get('views')
  async looked(@CurrentActor() actor: Actor) {
    const views = await this.views.of(this.work.read(), await this.mine(actor));
    const crumbs = [mine, { href: PATH, text: title }];
    return page(ViewsOfPapersPage, { views }, { title: { key: 'yls.views.title' }, crumbs });
  }

  private async mine(actor: Actor): Promise<YlsRegistration> {
    const registration = await this.own.newest(actor);
    if (!registration) throw new NotFound();
    return registration;
  }
}
