import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { criterion, en, picture, unsaid } from './parts.js';

/** One student per work, who lives or studies in the district; five works from a school; framed at most 26 × 26 × 4 in and 15 lb. */
export const congressional = {
  title: en('Congressional Art Competition'),
  book: {
    name: 'Congressional Art Competition',
    sections: {
      affiliation: 'eligibility: lives in or goes to school in the district',
      counts: 'rules of the office: up to five works per school, one per student',
      medium: 'rules: framed, at most 26 × 26 × 4 in, at most 15 lb',
      consents: 'student information and release form',
      exhibit: 'hangs for one year and cannot be returned earlier',
    },
  },
  window: { opens: '2026-01-15T00:00', closes: '2026-04-24T17:00', timeZone: 'America/New_York' },
  ages: { from: 13, until: 20 },
  grades: { from: 9, until: 13 },
  groups: { by: 'none' },
  affiliation: { connections: ['lives', 'studies'], partner: 'none', within: ['US-MI'] },
  attestations: [{ code: 'teacher_signed', label: en('A teacher signed the release form.') }],
  categories: [
    {
      code: 'two_dimensional',
      label: en('Two-dimensional art'),
      description: en('Paintings, drawings, prints, collages, photographs, computer art.'),
      work: {
        ...picture,
        physical: {
          width: 26,
          height: 26,
          depth: 4,
          unit: 'in',
          includesFrame: true,
          maxWeight: 15,
          weightUnit: 'lb',
          mounting: 'framed',
        },
      },
    },
  ],
  quotas: [
    { code: 'one_work', per: ['student'], max: 1, onExceed: 'first', freedByWithdrawal: false },
    { code: 'school', per: ['school'], max: 5, counts: 'confirmed', onExceed: 'coordinator' },
  ],
  authorship: { maxAuthors: 1 },
  consents: { asked: ['exhibit_web', 'name_form', 'exhibit_tour', 'school_shown'] },
  levels: { local: 'none' },
  judging: { criteria: [criterion('artistic_merit')], judgesPerEntry: 3, unsigned: true },
  exhibit: { which: 'winners', tour: true, tourMonths: 12 },
  appeals: {
    reasons: [{ code: 'unsuitable', label: en('The panel finds it unsuitable.') }],
    decidedBy: 'jury',
    withinDays: 0,
  },
  ...unsaid,
} satisfies RuleSetInput;
