import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { signedIn } from '../../../auth/index.js';
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
} from '../../../platform/index.js';
import { OwnRoomPage } from './own-room.page.js';
import { OwnRooms } from './own-room.service.js';

const title = { key: 'yls.own-room.title' };
const crumbs = [{ href: '/yls/mine', text: { key: 'yls.own.title' } }];
const codeSchema = z.object({
  code: z
    .string('yls.own-room.unknown')
    .trim()
    .toUpperCase()
    .regex(/^[\dA-F]{8}$/, 'yls.own-room.unknown'),
});

/** A delegate's own room. */
@Controller('yls/mine/room')
@Access(signedIn)
export class OwnRoomController {
  constructor(private readonly rooms: OwnRooms) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.roomPage(actor, emptyForm);
  }

  @Post()
  async ask(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(codeSchema, body);
    if (!read.ok) return this.roomPage(actor, read.form);
    const asked = await this.rooms.ask(actor, read.value.code);
    if (asked === 'asked') return seeOther('/yls/mine/room', { key: 'yls.own-room.asked' });
    return this.roomPage(actor, withErrors(read.form, [{ field: 'code', text: { key: `yls.own-room.${asked}` } }]));
  }

  @Post('requests/:id/removal')
  async takeBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.rooms.takeBack(actor, id);
    return seeOther('/yls/mine/room', { key: 'yls.own-room.taken-back' });
  }

  private async roomPage(actor: Actor, form: FormState) {
    const status = form.errors.length > 0 ? 422 : 200;
    return page(OwnRoomPage, { own: await this.rooms.own(actor), form }, { title, crumbs, status });
  }
}
