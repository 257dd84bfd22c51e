import { definePurpose } from '../../storage/index.js';

const MEGABYTE = 1024 * 1024;

/** Sketches, drafts and photographs of the making. */
export const process = definePurpose({
  name: 'yaas.process',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 20 * MEGABYTE,
});

/** A signed permission, as a photograph, a scan or a document. */
export const permission = definePurpose({
  name: 'yaas.source-consent',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'],
  maxBytes: 20 * MEGABYTE,
});

/** A written work in a file, from which its text is read. */
export const writing = definePurpose({
  name: 'yaas.writing',
  types: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
    'application/pdf',
  ],
  maxBytes: 20 * MEGABYTE,
});
