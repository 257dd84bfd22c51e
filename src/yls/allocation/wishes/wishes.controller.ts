import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../../auth/index.js';
import {
  Access,
  CurrentActor,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { OwnRegistrationQueries } from '../../student/mine/own-registration.queries.js';
import { ProgrammeQueries } from '../programme/programme.queries.js';
import { OwnSessionsPage } from './own-sessions.page.js';
import { WishesPage } from './wishes.page.js';
import { WishesQueries, type OwnWishes } from './wishes.queries.js';
import { fieldOf, wishesSchema } from './wishes.schema.js';
import { WishesService } from './wishes.service.js';

const crumbs = [{ href: '/yls/mine', text: { key: 'yls.own.title' } }];

/** A delegate's own wishes, and what became of them. */
@Controller('yls/mine')
@Access(signedIn)
export class WishesController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnRegistrationQueries,
    private readonly queries: WishesQueries,
    private readonly service: WishesService,
    private readonly programme: ProgrammeQueries,
  ) {}

  @Get('wishes')
  async show(@CurrentActor() actor: Actor) {
    const own = await this.queries.own(actor);
    return own ? wishesPage(own, formOfWishes(own)) : seeOther('/yls/mine/sessions', { key: 'yls.sessions.not-yet' });
  }

  @Post('wishes')
  async save(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(wishesSchema, body);
    if (!read.ok) {
      const own = await this.queries.own(actor);
      if (!own) throw new NotFound();
      return wishesPage(own, read.form);
    }
    await this.service.save(actor, read.value);
    return seeOther('/yls/mine/wishes', { key: 'yls.wishes.saved' });
  }

  @Get('sessions')
  async sessions(@CurrentActor() actor: Actor) {
    const registration = await this.own.newest(actor);
    if (!registration) throw new NotFound();
    const summit = await this.work.read().findOneByOrFail(YlsSummit, { id: registration.summitId });
    const slots = await this.programme.scheduleOf(registration.id);
    const titles = await this.programme.titlesOf(summit.id);
    return page(OwnSessionsPage, { summit, slots, titles }, { title: { key: 'yls.sessions.title' }, crumbs });
  }
}

const wishesPage = (own: OwnWishes, form: FormState) =>
  page(
    WishesPage,
    { own, form },
    { title: { key: 'yls.wishes.title' }, crumbs, status: form.errors.length > 0 ? 422 : 200 },
  );

const formOfWishes = ({ delegate, slots }: OwnWishes): FormState =>
  formOf({
    languages: delegate.languages,
    experience: delegate.experience,
    needsStepFree: delegate.needsStepFree ? 'yes' : '',
    ...Object.fromEntries(
      slots.flatMap(({ id, ranked }) => ranked.map((session, at) => [fieldOf(id, at + 1), session])),
    ),
  });
