import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { administrator } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { WebhookEndpoints } from '../webhook-endpoints.service.js';
import { WebhookEvents } from '../webhook-events.js';
import { EndpointPage } from './endpoint.page.js';
import { endpointSchema } from './endpoint.schema.js';
import { WebhooksPage } from './webhooks.page.js';

const title = { key: 'webhooks.title' };
const home = '/webhooks';

/** Where administrators say who is told of events. */
@Controller('webhooks')
@Access(administrator)
export class WebhooksController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly events: WebhookEvents,
  ) {}

  @Get()
  list() {
    return this.page(emptyForm, 200);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(endpointSchema(this.events.all().map(({ name }) => name)), body);
    if (!read.ok) return this.page(read.form, 422);
    const id = await this.endpoints.add(actor, read.value);
    return seeOther(`${home}/${id}`, { key: 'webhooks.flash.added' });
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string) {
    const view = await this.endpoints.view(id);
    return page(EndpointPage, view, {
      title: view.endpoint.purpose,
      crumbs: [{ href: home, text: title }],
      width: 'wide',
    });
  }

  @Post(':id/ping')
  async ping(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.endpoints.ping(actor, id);
    return seeOther(`${home}/${id}`, { key: 'webhooks.flash.pinged' });
  }

  @Post(':id/pause')
  async pause(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.endpoints.pause(actor, id);
    return seeOther(`${home}/${id}`, { key: 'webhooks.flash.paused' });
  }

  @Post(':id/resumption')
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.endpoints.resume(actor, id);
    return seeOther(`${home}/${id}`, { key: 'webhooks.flash.resumed' });
  }

  @Post(':id/removal')
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.endpoints.remove(actor, id);
    return seeOther(home, { key: 'webhooks.flash.removed' });
  }

  @Post(':id/deliveries/:deliveryId/repetition')
  async sendAgain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ) {
    await this.endpoints.sendAgain(actor, id, deliveryId);
    return seeOther(`${home}/${id}`, { key: 'webhooks.flash.sent_again' });
  }

  private async page(form: FormState, status: number) {
    const props = { form, endpoints: await this.endpoints.list(), events: this.events.all() };
    return page(WebhooksPage, props, { title, status, width: 'wide' });
  }
}
