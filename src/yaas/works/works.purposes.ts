import { definePurpose } from '../../storage/index.js';

const MEGABYTE = 1024 * 1024;

/** Sketches, drafts and photographs of the making. */
export const process = definePurpose({
  name: 'yaas.process',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 20 * MEGABYTE,
});

/** A signed permission, as a photograph or scan. */
export const permission = definePurpose({
  name: 'yaas.source-consent',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 20 * MEGABYTE,
});
