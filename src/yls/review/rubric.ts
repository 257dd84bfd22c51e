import type { Catalogue } from '../../platform/index.js';
import { everyLanguage } from '../../judging/index.js';

/** By what reviewers weigh an application, each the same. */
export const CRITERIA = ['leadership', 'community', 'openness', 'voice'] as const;

/** Of each criterion, the highest the best. */
const STEPS = [1, 2, 3, 4, 5] as const;

/** In judging's own words, in all languages of the catalogue. */
export const rubricIn = (catalogue: Catalogue) =>
  CRITERIA.map((code) => ({
    code,
    label: everyLanguage(catalogue, `yls.criterion.${code}`),
    weight: 1 / CRITERIA.length,
    scale: STEPS.length,
    anchors: STEPS.map((step) => everyLanguage(catalogue, `yls.criterion.step.${step}`)),
  }));
