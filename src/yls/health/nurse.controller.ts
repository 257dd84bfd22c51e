import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { dayIn } from '../summit/zoned-days.js';
import { nurses } from './health.policy.js';
import { givenSchema, listSchema, noteSchema } from './health.schema.js';
import { NotesService } from './notes.service.js';
import { NurseQueries } from './nurse.queries.js';
import { HealthFilePage } from './pages/health-file.page.js';
import { NursePage } from './pages/nurse.page.js';

const title = { key: 'yls.health.title' };
const crumbs = [{ href: '/yls/health', text: title }];
const noted = { key: 'yls.health.noted' };
const pathOf = (id: string) => `/yls/registrations/${id}/health`;

/** The nurse's desk: who is there, one student's file, what was noted and given. */
@Controller('yls')
@Access(nurses)
export class NurseController {
  constructor(
    private readonly queries: NurseQueries,
    private readonly notes: NotesService,
    private readonly clock: Clock,
  ) {}

  @Get('health')
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(listSchema, query);
    return page(NursePage, { list: await this.queries.list(actor, asked), name: asked.name }, { title });
  }

  @Get('registrations/:id/health')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.file(actor, id, {});
  }

  @Post('registrations/:id/health/notes')
  async note(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(noteSchema, body);
    if (!read.ok) return this.file(actor, id, { note: read.form });
    await this.notes.add(actor, id, { kind: 'note', ...read.value });
    return seeOther(pathOf(id), noted);
  }

  @Post('registrations/:id/health/given')
  async given(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(givenSchema, body);
    if (!read.ok) return this.file(actor, id, { given: read.form });
    const { time, ...told } = read.value;
    const { summit } = await this.queries.one(actor, id);
    const givenAt = todayAt(time, summit.timeZone, this.clock.now());
    await this.notes.add(actor, id, { kind: 'given', ...told, givenAt });
    return seeOther(pathOf(id), noted);
  }

  private async file(actor: Actor, id: string, wrong: { note?: FormState; given?: FormState }) {
    const file = await this.queries.one(actor, id);
    const forms = { note: wrong.note ?? emptyForm, given: wrong.given ?? emptyForm };
    const status = wrong.note || wrong.given ? 422 : 200;
    return page(HealthFilePage, { file, forms }, { title: file.registration.name, crumbs, status });
  }
}

/** The time of day that was typed, on the day that it is there; a time still to come was yesterday. */
function todayAt(time: string, timeZone: string, now: Date): Date {
  const [hour, minute] = time.split(/[:.h]/).map(Number);
  const day = Temporal.PlainDate.from(dayIn(now, timeZone));
  const at = (on: Temporal.PlainDate) =>
    on.toZonedDateTime({ timeZone, plainTime: { hour: hour!, minute: minute! } }).epochMilliseconds;
  return new Date(at(day) <= now.getTime() ? at(day) : at(day.subtract({ days: 1 })));
}
