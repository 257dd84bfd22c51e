import { runInThread } from '../../../platform/index.js';
import type { Part, ProvenPart } from './part.js';
import type { inThread } from './prove.thread.js';

/** @throws Error in one line when the solver fails */
export const proofOf = (part: Part): Promise<ProvenPart> =>
  runInThread<typeof inThread>(new URL('./prove.thread.js', import.meta.url), part);
