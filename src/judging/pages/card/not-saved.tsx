import { Alert, RuleList, useText, type FormState, type RuleResult } from '../../../platform/index.js';
import { answersOfCard, type JudgeCard } from '../../scoring/judge-card.queries.js';
import { TwoVersions } from './two-versions.js';

interface NotSavedProps {
  refusals: readonly RuleResult[];
  model: JudgeCard;
  /** What was typed. */
  form: FormState;
}

/** The rule's sentence, and for a card that another tab or device has changed, both versions. */
export function NotSaved({ refusals, model, form }: NotSavedProps) {
  const t = useText();
  const elsewhere = refusals.some((refusal) => refusal.id === 'card-is-the-newest');
  return (
    <>
      <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
        <RuleList results={refusals} />
      </Alert>
      {elsewhere && (
        <TwoVersions criteria={model.criteria} there={answersOfCard(model)} here={typedIn(form)}>
          <p>
            <a href={`/judging/cards/${model.card.assignmentId}`}>{t('judging.versions.theirs')}</a>
          </p>
        </TwoVersions>
      )}
    </>
  );
}

const typedIn = ({ values }: FormState): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0] ?? '']));
