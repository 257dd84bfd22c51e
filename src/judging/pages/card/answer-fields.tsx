import type { FormState } from '../../../platform/index.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';
import type { RoundMode } from '../../round/mode.js';
import { ScaleField } from './scale-field.js';
import { StarsField } from './stars-field.js';
import { VerdictField } from './verdict-field.js';

interface AnswerFieldsProps {
  mode: RoundMode;
  criteria: readonly CardCriterion[];
  form: FormState;
}

/** What the round asks about a work, as fields named `score-<criterion id>` whose values are steps from 1. */
export function AnswerFields({ mode, criteria, form }: AnswerFieldsProps) {
  const Field = fields[mode] ?? ScaleField;
  return (
    <judging-scales>
      {criteria.map((criterion) => (
        <Field key={criterion.id} criterion={criterion} chosen={typed(form, `score-${criterion.id}`)} />
      ))}
    </judging-scales>
  );
}

/** Screenings and stars ask their one question in a way of their own. */
const fields: Partial<Record<RoundMode, typeof ScaleField>> = { screening: VerdictField, stars: StarsField };

function typed(form: FormState, name: string): string {
  const value = form.values[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}
