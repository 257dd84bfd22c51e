import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { seasonChoiceSchema } from '../household/household.schema.js';
import { HouseholdsService } from '../household/households.service.js';
import { hostCrumb } from './host-crumb.js';
import { OwnFileQueries } from './own-file.queries.js';
import { SeasonChoicePage } from './season-choice.page.js';

const title = { key: 'host-families.own.other-season' };

/** A family that hosts again. */
@Controller('host/seasons')
@Access(signedIn)
export class SeasonsController {
  constructor(
    private readonly own: OwnFileQueries,
    private readonly households: HouseholdsService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm);
  }

  @Post()
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(seasonChoiceSchema, body);
    if (!read.ok) return this.page(actor, read.form);
    const { household, otherSeasons } = await this.family(actor);
    const { seasonId } = read.value;
    if (!otherSeasons.some(({ id }) => id === seasonId)) throw new NotFound();
    const { name, scope, timeZone } = household;
    await this.households.begin(actor, { name, scope, timeZone, seasonId });
    return seeOther('/host', { key: 'host-families.flash.begun' });
  }

  private async family(actor: Actor) {
    const own = await this.own.of(actor);
    if (!own) throw new NotFound();
    return own;
  }

  private async page(actor: Actor, form: FormState) {
    const { otherSeasons: seasons } = await this.family(actor);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(SeasonChoicePage, { form, seasons }, { title, crumbs: [hostCrumb], status });
  }
}
