import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { Throttle } from '../../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  everyone,
  formOf,
  page,
  PageRenderer,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type RequestWithActor,
} from '../../../platform/index.js';
import { HostingQueries } from '../hosting/hosting.queries.js';
import { soughtYears } from '../school-year.js';
import { Inquiries } from './inquiries.service.js';
import { inquirySchema } from './inquiry.schema.js';
import { InterestPage, InterestSentPage } from './interest.page.js';

const crumbs = [{ href: '/host-families', text: { key: 'host-families.find.title' } }];
const title = { key: 'host-families.interest.title' };

/** The interest form: short, for a phone, without an account. */
@Controller('host-families/interest')
@Access(everyone)
export class InterestController {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly hosting: HostingQueries,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly renderer: PageRenderer,
  ) {}

  @Get()
  form(@Query('member') member: unknown) {
    return this.page(typeof member === 'string' ? formOf({ member }) : emptyForm);
  }

  @Post()
  async send(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: RequestWithActor) {
    const read = readForm(inquirySchema, body);
    if (!read.ok) return this.page(read.form, 422);
    const { website, consent: _consent, member: memberId, ...told } = read.value;
    // A field that no person sees: a machine that filled it is told the same as everybody.
    if (website !== '') return seeOther('/host-families/interest/sent');
    if (!(await this.isSought(told.seasonYear, memberId)))
      return this.page(
        withErrors(read.form, [{ field: 'member', text: { key: 'host-families.interest.wrong.member' } }]),
        422,
      );
    await this.throttle.count('inquiry-address', request.ip ?? '');
    await this.throttle.count('inquiry-mail', told.email);
    await this.inquiries.ask(actor, { ...told, memberId, locale: this.renderer.localeOf(request, actor) });
    return seeOther('/host-families/interest/sent');
  }

  @Get('sent')
  sent() {
    return page(InterestSentPage, {}, { title: { key: 'host-families.interest.sent.title' }, crumbs });
  }

  /** For a year that is sought, and a member that seeks. */
  private async isSought(year: number, memberId: string | null): Promise<boolean> {
    if (!soughtYears(this.clock.now()).includes(year)) return false;
    if (memberId === null) return true;
    return (await this.hosting.cities()).some(({ members }) => members.some(({ id }) => id === memberId));
  }

  private async page(form: FormState, status = 200) {
    const props = { form, cities: await this.hosting.cities(), years: soughtYears(this.clock.now()) };
    return page(InterestPage, props, { title, status, crumbs });
  }
}
