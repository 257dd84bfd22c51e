import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  assetUrl,
  CurrentActor,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { atDoor } from '../day.policy.js';
import { listSchema, pressedSchema, sendingSchema, undoingSchema } from './check-in.schema.js';
import { CheckInPage } from './check-in.page.js';
import { CheckIns } from './check-ins.service.js';
import { RosterQueries } from './roster.queries.js';

const title = { key: 'yls.door.title' };

/** The door of a summit: a list with buttons, which with scripts goes on without a line. */
@Controller('yls/day/:summit')
@Access(atDoor)
export class CheckInController {
  constructor(
    private readonly roster: RosterQueries,
    private readonly checkIns: CheckIns,
  ) {}

  /** The one page that may ask for the camera. */
  @Get('check-in')
  @Header('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=()')
  show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Query() query: unknown) {
    return this.doorPage(actor, summit, { asked: query, wrong: null });
  }

  @Post('check-in')
  async press(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const { outcome } = await this.checkIns.press(actor, summit, readAsked(pressedSchema, body));
    const tone = outcome === 'taken' ? 'success' : 'warning';
    return seeOther(`/yls/day/${summit}/check-in`, { key: `yls.door.told.${outcome}` }, tone);
  }

  /** A wrong arrival is taken back; who said so, and why, stays. */
  @Post('check-in/:act/undoing')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('act', ParseUUIDPipe) undoes: string,
    @Body() body: unknown,
  ) {
    const read = readForm(undoingSchema, body);
    if (!read.ok) return this.doorPage(actor, summit, { asked: body, wrong: { act: undoes, form: read.form } });
    const { act: id, because } = read.value;
    const { outcome } = await this.checkIns.takeBack(actor, summit, { id, undoes, because });
    const tone = outcome === 'undone' ? 'success' : 'warning';
    return seeOther(`/yls/day/${summit}/check-in`, { key: `yls.door.told.${outcome}` }, tone);
  }

  @Get('roster')
  @Header('Cache-Control', 'private, no-store')
  list(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string) {
    return this.roster.roster(actor, summit);
  }

  /** What a device kept while it had no line. */
  @Post('check-ins')
  @HttpCode(200)
  async receive(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    return { told: await this.checkIns.receive(actor, summit, readAsked(sendingSchema, body)) };
  }

  /** By which a phone keeps the page among its programs. */
  @Get('manifest.webmanifest')
  @Header('Content-Type', 'application/manifest+json')
  async manifest(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    const { name } = await this.roster.summit(actor, id);
    const start = `/yls/day/${id}/check-in`;
    return {
      id: start,
      name,
      short_name: name.slice(0, 30),
      start_url: start,
      scope: '/yls/day/',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#0b2545',
      icons: [{ src: assetUrl('mark.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    };
  }

  private async doorPage(
    actor: Actor,
    summit: string,
    { asked: query, wrong }: { asked: unknown; wrong: { act: string; form: FormState } | null },
  ) {
    const asked = readAsked(listSchema, query);
    const door = await this.roster.door(actor, summit, asked);
    const crumbs = [{ href: `/yls/day/${summit}`, text: door.summit.name }];
    const props = { door, words: asked.words, account: actor.accountId ?? '', wrong };
    return page(CheckInPage, props, { title, crumbs, status: wrong ? 422 : 200 });
  }
}
