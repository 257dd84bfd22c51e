import type { Purpose } from '../../storage/index.js';
import type { WorkRules } from '../editions/rule-set/medium.js';
import { artwork, film, recording } from '../yaas.purposes.js';

/** How the file of a kind of work is sent: the last part of its address, and its purpose. */
export interface WorkUpload {
  name: 'artwork' | 'recording' | 'film';
  purpose: Purpose;
}

const uploads: Partial<Record<WorkRules['kind'], WorkUpload>> = {
  image: { name: 'artwork', purpose: artwork },
  audio: { name: 'recording', purpose: recording },
  film: { name: 'film', purpose: film },
};

/** Null for a written work. */
export const uploadOf = (kind: WorkRules['kind']): WorkUpload | null => uploads[kind] ?? null;
