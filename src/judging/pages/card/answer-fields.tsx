import type { FormState } from '../../../platform/index.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';
import { ScaleField } from './scale-field.js';

interface AnswerFieldsProps {
  criteria: readonly CardCriterion[];
  form: FormState;
}

/** What the round asks about a work, as fields named `score-<criterion id>` whose values are steps from 1. */
export function AnswerFields({ criteria, form }: AnswerFieldsProps) {
  return (
    <judging-scales>
      {criteria.map((criterion) => (
        <ScaleField key={criterion.id} criterion={criterion} chosen={typed(form, `score-${criterion.id}`)} />
      ))}
    </judging-scales>
  );
}

function typed(form: FormState, name: string): string {
  const value = form.values[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}
