import { RuleList } from '../rules/rule-list.js';
import type { RuleResult } from '../rules/rule.js';
import type { Text } from '../text/text.js';
import { useText, useWords } from '../ui/index.js';

interface FailurePageProps {
  status: number;
  because: Text;
  rules: readonly RuleResult[];
  reference: string;
  /** Where the person came from; null when that is not known. */
  back: string | null;
}

/** What happened, why, and what to do now; with the number that support needs. */
export function FailurePage({ status, because, rules, reference, back }: FailurePageProps) {
  const t = useText();
  const words = useWords();
  return (
    <>
      <h1>{words(because)}</h1>
      {rules.length > 0 && <RuleList results={rules} />}
      {status >= 500 && <p>{t('platform.failure.reference', { reference })}</p>}
      {back && (
        <p>
          <a href={back}>{t('platform.failure.back')}</a>
        </p>
      )}
      <p>
        <a href="/">{t('platform.failure.home')}</a>
      </p>
    </>
  );
}
