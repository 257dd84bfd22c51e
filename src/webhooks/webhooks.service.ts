import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../platform/index.js';
import { deliverWebhook } from './delivery/deliver-webhook.js';
import { WebhookDelivery } from './delivery/webhook-delivery.entity.js';
import { WebhookEvents } from './webhook-events.js';

/** What programmes tell the world. */
@Injectable()
export class Webhooks {
  constructor(private readonly events: WebhookEvents) {}

  /**
   * Tells every endpoint that hears of the event, when the transaction commits. `data` holds ids and codes, never a person's data.
   * @throws when no programme has registered the event.
   */
  async announce(unit: Unit, event: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    if (!this.events.has(event)) throw new Error(`No programme has registered the webhook event ${event}.`);
    const endpoints = await unit.manager.query<{ id: string }[]>(
      'SELECT id FROM webhook_endpoint WHERE paused_at IS NULL AND $1 = ANY(events)',
      [event],
    );
    const payload = { type: event, timestamp: unit.now.toISOString(), data };
    for (const { id: endpointId } of endpoints) await this.send(unit, { endpointId, event, payload });
  }

  /** One delivery to one endpoint, whatever it hears of. @returns the delivery's id */
  async send(
    unit: Unit,
    { endpointId, event, payload }: Pick<WebhookDelivery, 'endpointId' | 'event' | 'payload'>,
  ): Promise<string> {
    const id = newId();
    const createdAt = unit.now;
    await unit.manager.insert(WebhookDelivery, { id, endpointId, event, payload, state: 'queued', createdAt });
    await unit.queue(deliverWebhook, { deliveryId: id });
    return id;
  }
}
