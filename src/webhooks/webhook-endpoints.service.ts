import { Injectable } from '@nestjs/common';
import { newId, NotFound, PortalConfig, Work, type Actor, type Unit } from '../platform/index.js';
import { WebhookDelivery } from './delivery/webhook-delivery.entity.js';
import { webhookSecret } from './delivery/webhook-secret.js';
import { WebhookEndpoint, type PauseReason } from './webhook-endpoint.entity.js';
import { Webhooks } from './webhooks.service.js';

export interface EndpointView {
  endpoint: WebhookEndpoint;
  secret: string;
  /** The newest, newest first. */
  deliveries: WebhookDelivery[];
}

const SHOWN = 50;

/** The addresses that are told of events, as administrators keep them. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly work: Work,
    private readonly webhooks: Webhooks,
    private readonly config: PortalConfig,
  ) {}

  list(): Promise<WebhookEndpoint[]> {
    return this.work.read().find(WebhookEndpoint, { order: { id: 'DESC' } });
  }

  /** @throws NotFound */
  async view(id: string): Promise<EndpointView> {
    const endpoint = await this.work.read().findOneBy(WebhookEndpoint, { id });
    if (!endpoint) throw new NotFound();
    const newest = { where: { endpointId: id }, order: { id: 'DESC' }, take: SHOWN } as const;
    const deliveries = await this.work.read().find(WebhookDelivery, newest);
    return { endpoint, secret: webhookSecret(this.config.secretKey, id), deliveries };
  }

  add(actor: Actor, told: Pick<WebhookEndpoint, 'url' | 'purpose' | 'events'>): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const id = newId();
      await unit.manager.insert(WebhookEndpoint, { id, ...told, madeBy: actor.accountId!, createdAt: unit.now });
      await unit.record('webhook.added', { type: 'webhook-endpoint', id }, { url: told.url, events: told.events });
      return id;
    });
  }

  /** @throws NotFound */
  pause(actor: Actor, id: string): Promise<void> {
    return this.set(actor, id, 'by_hand');
  }

  /** What happened in between is not told later. @throws NotFound */
  resume(actor: Actor, id: string): Promise<void> {
    return this.set(actor, id, null);
  }

  /** With its deliveries. @throws NotFound */
  remove(actor: Actor, id: string): Promise<void> {
    return this.change(actor, { id, action: 'removed' }, (unit) => unit.manager.delete(WebhookEndpoint, id));
  }

  /** Sends a `ping`, so that a receiver can be tried. @throws NotFound */
  ping(actor: Actor, id: string): Promise<void> {
    return this.change(actor, { id, action: 'pinged' }, (unit) => {
      const payload = { type: 'ping', timestamp: unit.now.toISOString(), data: {} };
      return this.webhooks.send(unit, { endpointId: id, event: 'ping', payload });
    });
  }

  /** The same payload once more, under a new id. @throws NotFound */
  sendAgain(actor: Actor, endpointId: string, deliveryId: string): Promise<void> {
    return this.change(actor, { id: endpointId, action: 'sent_again' }, async (unit) => {
      const before = await unit.manager.findOneBy(WebhookDelivery, { id: deliveryId, endpointId });
      if (!before) throw new NotFound();
      await this.webhooks.send(unit, before);
    });
  }

  private set(actor: Actor, id: string, pauseReason: PauseReason | null): Promise<void> {
    return this.change(actor, { id, action: pauseReason ? 'paused' : 'resumed' }, (unit) =>
      unit.manager.update(WebhookEndpoint, id, { pausedAt: pauseReason && unit.now, pauseReason }),
    );
  }

  private change(
    actor: Actor,
    { id, action }: { id: string; action: string },
    make: (unit: Unit) => Promise<unknown>,
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      if (!(await unit.manager.existsBy(WebhookEndpoint, { id }))) throw new NotFound();
      await make(unit);
      await unit.record(`webhook.${action}`, { type: 'webhook-endpoint', id });
    });
  }
}
