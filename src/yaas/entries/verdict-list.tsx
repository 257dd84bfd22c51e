import { Icon, useText, useWords, type RuleResult } from '../../platform/index.js';

/** Each rule with its verdict: what is well, and what is missing and how to put it right. */
export function VerdictList({ results }: { results: readonly RuleResult[] }) {
  return (
    <ul class="verdicts">
      {results.map((result) => (
        <Verdict key={result.id} result={result} />
      ))}
    </ul>
  );
}

function Verdict({ result: { id, ok, because, remedy, cites, note } }: { result: RuleResult }) {
  const t = useText();
  const words = useWords();
  return (
    <li class={ok ? 'verdict verdict--good' : 'verdict verdict--bad'}>
      <Icon name={ok ? 'check-circle' : 'error'} />
      <div>
        <p class="verdict__rule">
          <span class="usa-sr-only">{t(ok ? 'yaas.verdict.met' : 'yaas.verdict.missing')} </span>
          {ok || !because ? t(`yaas.check.${id}`) : words(because)}
        </p>
        {note && <p>{words(note)}</p>}
        {remedy && <p>{words(remedy)}</p>}
        {!ok && <p class="verdict__cites">{cites}</p>}
      </div>
    </li>
  );
}
