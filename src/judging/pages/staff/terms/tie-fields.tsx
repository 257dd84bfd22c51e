import { Select, useLocale, type Choice } from '../../../../platform/index.js';
import { inLocale } from '../../../round/localized.js';
import type { Person, TermsView } from '../../../round/terms.queries.js';
import { LADDER_STEPS } from '../../../round/terms.schema.js';
import { TIE_STEPS } from '../../../round/tie-ladder.js';

/** What breaks a tie, step by step, and who has the last word. */
export function TieFields({ criteria, chairs }: { criteria: TermsView['criteria']; chairs: readonly Person[] }) {
  const { locale } = useLocale();
  const choices: Choice[] = TIE_STEPS.flatMap((step): Choice[] =>
    step === 'criterion'
      ? criteria.map(({ code, label }) => ({
          value: `criterion:${code}`,
          label: { key: 'judging.tie.criterion', params: { criterion: inLocale(label, locale) } },
        }))
      : [{ value: step, label: { key: `judging.tie.${step}` } }],
  );
  return (
    <>
      {LADDER_STEPS.map((place) => (
        <Select
          key={place}
          name={`tie${place}`}
          label={{ key: 'judging.new.tie', params: { place } }}
          optional
          empty={{ key: 'judging.new.tie.none' }}
          choices={choices}
        />
      ))}
      <Select
        name="chair"
        label={{ key: 'judging.new.chair' }}
        hint={{ key: 'judging.new.chair.hint' }}
        optional
        empty={{ key: 'judging.new.chair.none' }}
        choices={chairs.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
    </>
  );
}
