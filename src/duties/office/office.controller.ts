import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { administrator, staff } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  dateFromParts,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { federalHolidays } from './federal-holidays.js';
import { OfficeCalendar } from './office-calendar.service.js';
import { OfficePage } from './office.page.js';

const closureSchema = z.preprocess(
  (body) => ({ ...(body as object), day: dateFromParts(body as Record<string, unknown>, 'day') }),
  z.object({
    day: z.iso.date('duties.office.form.day'),
    reason: z.string().trim().min(1, 'duties.office.form.reason').max(200, 'duties.office.form.reason'),
  }),
);

/** The days on which the office is closed: holidays by rule, and those that administrators add. */
@Controller('duties/office')
@Access(staff)
export class OfficeController {
  constructor(
    private readonly calendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm);
  }

  @Post()
  @Access(administrator)
  async close(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(closureSchema, body);
    if (!read.ok) return this.page(actor, read.form);
    await this.calendar.close(actor, read.value);
    return seeOther('/duties/office', { key: 'duties.office.flash.closed' });
  }

  @Post(':day/opening')
  @Access(administrator)
  async reopen(@CurrentActor() actor: Actor, @Param('day') day: string) {
    await this.calendar.reopen(actor, readAsked(z.iso.date(), day));
    return seeOther('/duties/office', { key: 'duties.office.flash.open' });
  }

  private async page(actor: Actor, form: FormState) {
    const year = this.clock.now().getUTCFullYear();
    const props = {
      zone: this.calendar.zone,
      holidays: [...federalHolidays(year), ...federalHolidays(year + 1)],
      closures: await this.calendar.closures(),
      mayChange: administrator.allows(actor),
      form,
    };
    const crumbs = [{ href: '/duties', text: { key: 'duties.title' } }];
    return page(OfficePage, props, {
      title: { key: 'duties.office.title' },
      crumbs,
      status: form.errors.length > 0 ? 422 : 200,
    });
  }
}
