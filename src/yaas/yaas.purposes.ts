import { definePurpose } from '../storage/index.js';

const MEGABYTE = 1024 * 1024;

/** Pictures of artworks and photographs: what phones make, large enough to be printed as a postcard. */
export const artwork = definePurpose({
  name: 'yaas.artwork',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 40 * MEGABYTE,
  minSide: 800,
});

/** Original music. */
export const recording = definePurpose({
  name: 'yaas.recording',
  types: ['audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/flac'],
  maxBytes: 60 * MEGABYTE,
  maxDurationSeconds: 5 * 60,
});

/** Films as phones and cameras make them; whether browsers can play one is said at once. */
export const film = definePurpose({
  name: 'yaas.film',
  types: ['video/mp4', 'video/quicktime', 'video/webm'],
  maxBytes: 1024 * MEGABYTE,
  maxDurationSeconds: 30 * 60,
});
