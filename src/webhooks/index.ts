export { WebhookEvents } from './webhook-events.js';
export { Webhooks } from './webhooks.service.js';
export { WebhooksModule } from './webhooks.module.js';
