import { definePurpose } from '../storage/index.js';

/** A signed agreement as a scan or a photograph; it stays private. */
export const agreementScan = definePurpose({
  name: 'registry.agreement',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 40 * 1024 * 1024,
});
