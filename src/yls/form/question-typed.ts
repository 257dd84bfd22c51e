import { formOf, type FormState, type InLanguages } from '../../platform/index.js';
import type { AskedField } from './asked-field.js';
import { wordingTyped } from './wordings.js';
import type { YlsQuestion } from './yls-question.entity.js';

const typed = (wording: AskedField['label'] | undefined): string =>
  wording ? wordingTyped(wording as InLanguages) : '';

/** A form filled with a question on file. */
export function formOfQuestion({ section, field, forReviewers }: YlsQuestion): FormState {
  const { kind, label, hint, optional, personal } = field;
  return formOf({
    section,
    kind,
    label: typed(label),
    hint: typed(hint),
    optional: optional ? 'yes' : '',
    forReviewers: forReviewers ? 'yes' : '',
    purpose: personal?.purpose,
    keptMonths: personal?.keptMonths,
    ...conditionOf(field),
    ...limitsOf(field),
  });
}

function conditionOf(field: AskedField): Record<string, string> {
  const when = 'when' in field ? field.when : undefined;
  return when ? { whenField: when.field, whenIs: [when.is].flat().join(' ') } : {};
}

/** What only some kinds have. */
function limitsOf(field: AskedField): Record<string, string | number> {
  switch (field.kind) {
    case 'long_text':
      return { words: field.limit.max };
    case 'number':
      return { from: field.from, to: field.to };
    case 'choice':
    case 'choices':
      return { choices: field.choices.map(({ label }) => typed(label)).join('\n') };
    default:
      return {};
  }
}
