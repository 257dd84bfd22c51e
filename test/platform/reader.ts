import type { VNode } from 'preact';
import { loadCatalogue, renderFragment, type Reader } from '../../src/platform/index.js';

/** A reader of English in Tokyo, on the first morning of spring. */
export const english: Reader = {
  catalogue: loadCatalogue({ lenient: false }),
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  now: new Date('2026-03-20T00:00:00Z'),
};

/** A piece of a page as that reader gets it, or one who differs. */
export const html = (node: VNode, reader: Partial<Reader> = {}): string =>
  renderFragment({ ...english, ...reader }, node);
