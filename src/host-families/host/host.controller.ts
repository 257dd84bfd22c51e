import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { ApplyingService } from '../applying/applying.service.js';
import { HostSeasons } from '../file/host-seasons.queries.js';
import { householdSchema } from '../household/household.schema.js';
import { HouseholdsService } from '../household/households.service.js';
import { AboutHostingPage } from './about-hosting.page.js';
import { SurePage } from './forms/sure.page.js';
import { hostCrumb } from './host-crumb.js';
import { HostPageLinks } from './host-page-links.js';
import { HostPage } from './host.page.js';
import { OwnFileQueries, type OwnFile } from './own-file.queries.js';
import { StartPage } from './start.page.js';

/** The family's own page: where its file stands, what is awaited from whom, what comes next. */
@Controller('host')
@Access(signedIn)
export class HostController {
  constructor(
    private readonly own: OwnFileQueries,
    private readonly households: HouseholdsService,
    private readonly applying: ApplyingService,
    private readonly seasons: HostSeasons,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
    private readonly links: HostPageLinks,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const own = await this.own.of(actor);
    if (!own) return this.start(emptyForm);
    return page(HostPage, { own, links: await this.links.of(own.file.id) }, { title: hostCrumb.text });
  }

  @Post()
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(householdSchema, body);
    if (!read.ok) return this.start(read.form);
    await this.mustBeOffered(read.value);
    await this.households.begin(actor, read.value);
    return seeOther('/host', { key: 'host-families.flash.begun' });
  }

  @Get('about')
  async about(@CurrentActor() actor: Actor) {
    const { file } = await this.file(actor);
    const mayBegin = file.state === 'inquiry' || file.state === 'informed';
    return page(AboutHostingPage, { mayBegin }, { title: { key: 'host-families.about.title' }, crumbs: [hostCrumb] });
  }

  /** 22 CFR 62.25(j)(1): read, and said so. */
  @Post('application')
  async apply(@CurrentActor() actor: Actor) {
    const { file } = await this.file(actor);
    await this.applying.begin(actor, file.id);
    return seeOther('/host', { key: 'host-families.flash.applying' });
  }

  @Post('submission')
  async submit(@CurrentActor() actor: Actor) {
    const { file } = await this.file(actor);
    await this.applying.submit(actor, file.id);
    return seeOther('/host', { key: 'host-families.flash.submitted' });
  }

  @Get('withdrawal')
  async askWithdrawal(@CurrentActor() actor: Actor) {
    await this.file(actor);
    const title = { key: 'host-families.withdrawal.title' };
    const asked = { title, lead: { key: 'host-families.withdrawal.lead' }, action: '/host/withdrawal', button: title };
    return page(SurePage, asked, { title, crumbs: [hostCrumb] });
  }

  @Post('withdrawal')
  async withdraw(@CurrentActor() actor: Actor) {
    const { file } = await this.file(actor);
    await this.applying.withdraw(actor, file.id);
    return seeOther('/host', { key: 'host-families.flash.withdrawn' });
  }

  private async file(actor: Actor): Promise<OwnFile> {
    const own = await this.own.of(actor);
    if (!own) throw new NotFound();
    return own;
  }

  private async start(form: FormState) {
    const offered = await this.offered();
    const status = form.errors.length > 0 ? 422 : 200;
    return page(StartPage, { form, ...offered }, { title: { key: 'host-families.start.title' }, status });
  }

  private async offered() {
    const today = this.clock.now().toISOString().slice(0, 10);
    const members = (await this.registry.members(today)).filter(({ community }) => community.countryIso2 === 'US');
    return { members, seasons: await this.seasons.openOn(today) };
  }

  /** Of the lists of the form, whoever sends it. @throws NotFound */
  private async mustBeOffered({ scope, seasonId }: { scope: string; seasonId: string }): Promise<void> {
    const { members, seasons } = await this.offered();
    if (!members.some(({ id }) => id === scope) || !seasons.some(({ id }) => id === seasonId)) throw new NotFound();
  }
}
