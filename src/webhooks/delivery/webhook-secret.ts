import { keyFor } from '../../platform/index.js';

/** The secret that an endpoint's receiver verifies signatures with, as `whsec_` and Base64: the Standard Webhooks form. */
export const webhookSecret = (portalSecret: string, endpointId: string): string =>
  `whsec_${keyFor(portalSecret, `webhook ${endpointId}`).toString('base64')}`;
