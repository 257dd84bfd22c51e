import { definePurpose } from '../../storage/index.js';

/** A picture, a recording or a film that judges score before the round's works. */
export const anchorFile = definePurpose({
  name: 'judging.anchor',
  types: [
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/heic',
    'audio/mpeg',
    'audio/mp4',
    'audio/wav',
    'audio/flac',
    'video/mp4',
    'video/quicktime',
    'video/webm',
  ],
  maxBytes: 100_000_000,
});
