import { definePurpose } from '../../storage/index.js';

const MEGABYTE = 1024 * 1024;
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const;

/** Papers, as a document, a scan or a photograph of the paper. */
export const paper = definePurpose({
  name: 'applications.document',
  types: ['application/pdf', ...pictures],
  maxBytes: 20 * MEGABYTE,
});

/** What somebody says into a camera, in a minute. */
export const shortFilm = definePurpose({
  name: 'applications.short-film',
  types: ['video/mp4', 'video/quicktime', 'video/webm'],
  maxBytes: 200 * MEGABYTE,
  maxDurationSeconds: 60,
});

/** Photographs that a programme asks for: of rooms, of people. */
export const photograph = definePurpose({
  name: 'applications.photograph',
  types: [...pictures],
  maxBytes: 30 * MEGABYTE,
  minSide: 480,
});
