import { definePurpose } from '../../storage/index.js';

/** Photographs of works at their hand-over. */
export const conditionPhotograph = definePurpose({
  name: 'yaas.condition',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 20 * 1024 * 1024,
  minSide: 300,
});
