import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
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
} from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { isFamily } from '../file/host-file.policy.js';
import { HostSeason } from '../file/host-season.entity.js';
import { hostCrumb } from '../host/host-crumb.js';
import { HouseholdQueries } from '../household/household.queries.js';
import { HostOffersService } from './host-offers.service.js';
import { OfferFormPage } from './offer-form.page.js';
import { OffersOfFileQueries } from './offers-of-file.queries.js';
import { offerSchema, welcomeSchema } from './offers.schema.js';
import { WelcomeFormPage } from './welcome-form.page.js';

const saved = { key: 'host-families.flash.saved' };
const crumbs = [hostCrumb];
const statusOf = ({ errors }: FormState): number => (errors.length > 0 ? 422 : 200);

/** The beds that the actor's own family offers, and whom it can host. */
@Controller('host/files/:fileId')
@Access(signedIn)
export class OffersController {
  constructor(
    private readonly work: Work,
    private readonly households: HouseholdQueries,
    private readonly offers: OffersOfFileQueries,
    private readonly service: HostOffersService,
  ) {}

  @Get('offers/new')
  blank(@CurrentActor() actor: Actor, @Param('fileId', ParseUUIDPipe) fileId: string) {
    return this.offerPage(actor, fileId, emptyForm);
  }

  @Post('offers')
  async offer(@CurrentActor() actor: Actor, @Param('fileId', ParseUUIDPipe) fileId: string, @Body() body: unknown) {
    const read = readForm(offerSchema, body);
    if (!read.ok) return this.offerPage(actor, fileId, read.form);
    const wrong = await this.service.offer(actor, fileId, read.value);
    if (wrong) return this.offerPage(actor, fileId, withErrors(read.form, [wrong]));
    return seeOther('/host#offers', saved);
  }

  @Post('offers/:id/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    await this.service.withdraw(actor, fileId, id);
    return seeOther('/host#offers', saved);
  }

  @Get('welcome')
  async welcome(@CurrentActor() actor: Actor, @Param('fileId', ParseUUIDPipe) fileId: string) {
    await this.own(actor, fileId);
    const { welcome } = await this.offers.of(this.work.read(), fileId);
    if (!welcome) return welcomePage(fileId, emptyForm);
    const { takesSecond, smoker, animals, diets, allergies, observances, access, wishes, life } = welcome;
    const lists = { animals, diets, allergies, observances, access };
    return welcomePage(fileId, formOf({ ...life, takesSecond: takesSecond ? 'yes' : 'no', smoker, wishes, ...lists }));
  }

  @Post('welcome')
  async tell(@CurrentActor() actor: Actor, @Param('fileId', ParseUUIDPipe) fileId: string, @Body() body: unknown) {
    await this.own(actor, fileId);
    const read = readForm(welcomeSchema, body);
    if (!read.ok) return welcomePage(fileId, read.form);
    await this.service.welcome(actor, fileId, read.value);
    return seeOther('/host#offers', saved);
  }

  private async offerPage(actor: Actor, fileId: string, form: FormState) {
    const file = await this.own(actor, fileId);
    const season = await this.work.read().findOneByOrFail(HostSeason, { id: file.seasonId });
    const { rooms } = await this.households.own(actor);
    const title = { key: 'host-families.offer.new' };
    return page(OfferFormPage, { fileId, form, season, rooms }, { title, crumbs, status: statusOf(form) });
  }

  /** @throws NotFound for another family's file */
  private async own(actor: Actor, id: string): Promise<HostFile> {
    const file = await this.work.read().findOneBy(HostFile, { id });
    if (!file || !isFamily(actor, file)) throw new NotFound();
    return file;
  }
}

const welcomePage = (fileId: string, form: FormState) =>
  page(
    WelcomeFormPage,
    { fileId, form },
    { title: { key: 'host-families.welcome.title' }, crumbs, status: statusOf(form) },
  );
