import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { administrator } from '../auth/index.js';
import { Navigation } from '../platform/index.js';
import { WebhookDelivery } from './delivery/webhook-delivery.entity.js';
import { WebhookDeliveries } from './delivery/webhook-delivery.service.js';
import { WebhooksController } from './pages/webhooks.controller.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookEndpoints } from './webhook-endpoints.service.js';
import { WebhookEvents } from './webhook-events.js';
import { Webhooks } from './webhooks.service.js';

/** Tells other systems of events: signed, repeated until heard, never with a person's data. */
@Module({
  imports: [TypeOrmModule.forFeature([WebhookEndpoint, WebhookDelivery])],
  controllers: [WebhooksController],
  providers: [WebhookDeliveries, WebhookEndpoints, WebhookEvents, Webhooks],
  exports: [WebhookEvents, Webhooks],
})
export class WebhooksModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: { key: 'webhooks.title' }, href: '/webhooks', rule: administrator, order: 95 });
  }
}
