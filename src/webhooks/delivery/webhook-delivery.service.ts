import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, defineJob, Jobs, PortalConfig, Work, type RunningJob } from '../../platform/index.js';
import { WebhookEndpoint, type PauseReason } from '../webhook-endpoint.entity.js';
import { deliverWebhook } from './deliver-webhook.js';
import { postSigned } from './post-signed.js';
import { DELIVERY_DAYS, WebhookDelivery, type DeliveryState } from './webhook-delivery.entity.js';
import { webhookSecret } from './webhook-secret.js';

const forgetDeliveries = defineJob<Record<string, never>>('webhook.forget');
const EVERY_NIGHT = '53 3 * * *';
const GONE = 410;

/** Posts what is queued; the queue repeats what was not answered with a 2xx. */
@Injectable()
export class WebhookDeliveries implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly config: PortalConfig,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deliverWebhook, ({ deliveryId }, run) => this.deliver(deliveryId, run), { parallel: 2 });
    this.jobs.handle(forgetDeliveries, () => this.forget());
    this.jobs.schedule(forgetDeliveries, EVERY_NIGHT);
  }

  private async deliver(id: string, run: Pick<RunningJob, 'retries'>): Promise<void> {
    const manager = this.work.read();
    const delivery = await manager.findOneBy(WebhookDelivery, { id });
    if (delivery?.state !== 'queued') return;
    const endpoint = await manager.findOneByOrFail(WebhookEndpoint, { id: delivery.endpointId });
    const answer = endpoint.pausedAt ? 'paused' : await this.post(endpoint, delivery);
    const state = stateAfter(answer, run.retries);
    const deliveredAt = state === 'delivered' ? this.clock.now() : null;
    const told = { state, deliveredAt, lastAnswer: String(answer), attempts: delivery.attempts + 1 };
    await manager.update(WebhookDelivery, id, told);
    if (state === 'queued') throw new Error(`The endpoint ${endpoint.id} answered ${answer}.`);
    if (state === 'failed' && !endpoint.pausedAt) await this.pause(endpoint.id, answer === GONE ? 'gone' : 'failing');
  }

  /** The status, or in words why there is none. */
  private async post({ id, url }: WebhookEndpoint, delivery: WebhookDelivery): Promise<number | string> {
    const secret = webhookSecret(this.config.secretKey, id);
    const body = JSON.stringify(delivery.payload);
    const toPrivateAddresses = !this.config.production;
    try {
      return await postSigned({ url, id: delivery.id, secret, body, now: this.clock.now(), toPrivateAddresses });
    } catch (error) {
      return (error as Error).message.slice(0, 300);
    }
  }

  private async pause(id: string, pauseReason: PauseReason): Promise<void> {
    await this.work.read().update(WebhookEndpoint, id, { pausedAt: this.clock.now(), pauseReason });
  }

  private async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DELIVERY_DAYS * 86_400_000);
    await this.work.read().delete(WebhookDelivery, { createdAt: LessThan(before) });
  }
}

function stateAfter(answer: number | string, retries: number): DeliveryState {
  if (typeof answer === 'number' && answer >= 200 && answer < 300) return 'delivered';
  const over = answer === GONE || answer === 'paused' || retries >= deliverWebhook.retries;
  return over ? 'failed' : 'queued';
}
