import type { Catalogue } from '../../platform/index.js';
import type { PrescribedRound } from '../judged-works.js';
import { everyLanguage } from './localized.js';

/** What is offered where an edition's rules prescribe no rounds. */
export const usualChain = (catalogue: Catalogue): PrescribedRound[] => [
  {
    label: everyLanguage(catalogue, 'judging.chain.screening'),
    mode: 'screening',
    judgesPerEntry: 2,
    advancement: { kind: 'threshold', at: 0.5 },
  },
  {
    label: everyLanguage(catalogue, 'judging.chain.round'),
    mode: 'rubric',
    judgesPerEntry: 3,
    advancement: { kind: 'top', count: 10, per: 'pool' },
  },
  { label: everyLanguage(catalogue, 'judging.chain.final'), mode: 'rubric', judgesPerEntry: 5, advancement: null },
];
