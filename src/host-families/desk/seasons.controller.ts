import { Body, Controller, Get, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { HostSeasons } from '../file/host-seasons.queries.js';
import { HostSeasonsService } from '../file/host-seasons.service.js';
import { SeasonsPage } from './seasons.page.js';
import { seasonSchema } from './seasons.schema.js';

const title = { key: 'host-families.season.title' };

/** The seasons for which families host, for staff. */
@Controller('host-families/seasons')
@Access(staff)
export class DeskSeasonsController {
  constructor(
    private readonly seasons: HostSeasons,
    private readonly service: HostSeasonsService,
  ) {}

  @Get()
  list() {
    return this.page(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(seasonSchema, body);
    if (!read.ok) return this.page(read.form);
    if (await this.service.add(actor, read.value))
      return seeOther('/host-families/seasons', { key: 'host-families.files.flash.done' });
    return this.page(withErrors(read.form, [{ field: 'name', text: { key: 'host-families.season.form.taken' } }]));
  }

  private async page(form: FormState) {
    const status = form.errors.length > 0 ? 422 : 200;
    return page(SeasonsPage, { form, seasons: await this.seasons.all() }, { title, status });
  }
}
