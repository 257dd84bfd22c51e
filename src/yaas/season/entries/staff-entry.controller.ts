import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { staff } from '../../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type Unit,
} from '../../../platform/index.js';
import { newCaseSchema } from '../../moderation/cases/case.schema.js';
import { CasesService } from '../../moderation/cases/cases.service.js';
import { DisqualificationsService } from '../../moderation/disqualifications/disqualifications.service.js';
import { OverridesService } from '../../moderation/overrides/overrides.service.js';
import { StaffWithdrawals } from './staff-withdrawals.js';
import { StaffEntryPage } from './staff-entry.page.js';
import { StaffEntries } from './staff-entry.queries.js';
import { overrideSchema, proposalSchema, reasonSchema, withdrawalSchema } from './staff-entry.schema.js';

const crumbs = [
  { href: '/yaas/season', text: { key: 'yaas.season.title' } },
  { href: '/yaas/season/entries', text: { key: 'yaas.season.entries' } },
];

/** What programme staff see of an entry and do about it. */
@Controller('yaas/season/entries/:id')
@Access(staff)
export class StaffEntryController {
  constructor(
    private readonly work: Work,
    private readonly entries: StaffEntries,
    private readonly cases: CasesService,
    private readonly overrides: OverridesService,
    private readonly disqualifications: DisqualificationsService,
    private readonly withdrawals: StaffWithdrawals,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  @Post('cases')
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    const reading = readForm(newCaseSchema, body);
    if (!reading.ok) return this.page(actor, entryId, reading.form);
    await this.entries.one(actor, entryId);
    const told = { ...reading.value, entryId, source: 'staff' as const };
    const hold = told.hold || told.reason === 'safety';
    await this.work.run(actor, (unit) => this.cases.open(unit, { ...told, hold }));
    const flash = told.reason === 'safety' ? 'passed_on' : 'opened';
    return seeOther(`/yaas/season/entries/${entryId}`, { key: `yaas.case.flash.${flash}` });
  }

  @Post('overrides')
  override(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    return this.act(actor, entryId, { body, schema: overrideSchema, flash: 'overridden' }, (unit, value) =>
      this.overrides.make(unit, { ...value, entryId }),
    );
  }

  @Post('overrides/:overrideId/ending')
  async endOverride(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) entryId: string,
    @Param('overrideId', ParseUUIDPipe) id: string,
  ) {
    await this.work.run(actor, (unit) => this.overrides.end(unit, { entryId, id }));
    return done(entryId, 'override_over');
  }

  @Post('disqualification')
  propose(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    return this.act(actor, entryId, { body, schema: proposalSchema, flash: 'proposed' }, (unit, value) =>
      this.disqualifications.propose(unit, { ...value, entryId }),
    );
  }

  @Post('disqualification-confirmation')
  async confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string) {
    await this.work.run(actor, (unit) => this.disqualifications.confirm(unit, entryId));
    return done(entryId, 'ruled_out');
  }

  @Post('disqualification-refusal')
  reject(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    return this.act(actor, entryId, { body, schema: reasonSchema, flash: 'not_ruled_out' }, (unit, { reason }) =>
      this.disqualifications.reject(unit, entryId, reason),
    );
  }

  @Post('disqualification-lifting')
  lift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    return this.act(actor, entryId, { body, schema: reasonSchema, flash: 'reinstated' }, (unit, { reason }) =>
      this.disqualifications.lift(unit, entryId, reason),
    );
  }

  @Post('withdrawal')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    const reading = readForm(withdrawalSchema, body);
    if (!reading.ok) return this.page(actor, entryId, reading.form);
    try {
      await this.work.run(actor, (unit) => this.withdrawals.withdraw(unit, entryId, reading.value));
    } catch (refusal) {
      if (!(refusal instanceof Conflict) || refusal.rules[0]?.id !== 'family-asked-for-it') throw refusal;
      return this.page(actor, entryId, withErrors(reading.form, [{ field: 'asked', text: refusal.because }]));
    }
    return seeOther('/yaas/season/entries', { key: 'yaas.season.flash.withdrawn' });
  }

  /** Reads the form, acts, and leads back to the entry; a wrong form comes back as it was typed. */
  private async act<S extends z.ZodType>(
    actor: Actor,
    entryId: string,
    { body, schema, flash }: { body: unknown; schema: S; flash: string },
    story: (unit: Unit, value: z.output<S>) => Promise<unknown>,
  ) {
    const reading = readForm(schema, body);
    if (!reading.ok) return this.page(actor, entryId, reading.form);
    await this.work.run(actor, (unit) => story(unit, reading.value));
    return done(entryId, flash);
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const found = await this.entries.one(actor, id);
    const status = form.errors.length > 0 ? 422 : 200;
    const props = { ...found, form, readerId: actor.accountId };
    return page(StaffEntryPage, props, { title: found.entry.title, crumbs, width: 'wide', status });
  }
}

const done = (entryId: string, flash: string) =>
  seeOther(`/yaas/season/entries/${entryId}`, { key: `yaas.season.flash.${flash}` });
