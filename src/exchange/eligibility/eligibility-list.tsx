import { Tag, useFormats, useText, useWords, type RuleResult } from '../../platform/index.js';
import type { Eligibility } from './eligibility.js';

/** What the law asks of a student, rule by rule, with what is known of each: from the first minute on. */
export function EligibilityList({ eligibility: { results, age, isOver } }: { eligibility: Eligibility }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <>
      {age && <p>{t('exchange.eligibility.age', { day: day(age.beginsOn), years: age.years, months: age.months })}</p>}
      <ul class="exchange-rows">
        {results.map((result) => (
          <Met key={result.id} result={result} isOver={isOver} />
        ))}
      </ul>
    </>
  );
}

function Met({ result, isOver }: { result: Eligibility['results'][number]; isOver: boolean }) {
  const words = useWords();
  const { ok, checks, cites } = result;
  return (
    <li>
      <span>
        {words(checks)}
        {!ok && <Reason result={result} />}
        <small>{cites}</small>
      </span>
      {ok ? (
        <Tag tone="good" text={{ key: 'exchange.eligibility.met' }} />
      ) : (
        <Tag
          tone={result.isOpen && !isOver ? 'waiting' : 'bad'}
          text={{ key: `exchange.eligibility.${result.isOpen ? 'open' : 'unmet'}` }}
        />
      )}
    </li>
  );
}

function Reason({ result: { because, remedy } }: { result: RuleResult }) {
  const words = useWords();
  return (
    <>
      {because && <small>{words(because)}</small>}
      {remedy && <small>{words(remedy)}</small>}
    </>
  );
}
