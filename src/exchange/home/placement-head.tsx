import { Alert, ButtonLink, ButtonRow, useFormats, useText } from '../../platform/index.js';
import { isDisclosed } from '../placement/placement-state.js';
import { AnswerBy } from './answer-by.js';
import type { AnswerSide } from './answer-forms.js';
import type { OwnPlacement } from './home.queries.js';

/** From when to when, where it stands for this side, and what happens next. */
export function PlacementHead({ placement, side, note }: { placement: OwnPlacement; side: AnswerSide; note?: string }) {
  const t = useText();
  const { day } = useFormats();
  const { state, kind, fromOn, untilOn } = placement;
  const until = side === 'host' ? placement.hostDecidesUntil : placement.familyDecidesUntil;
  const isAsked = state === (side === 'host' ? 'host_review' : 'family_review');
  const key = `exchange.home.next.${side}.${note ?? state}`;
  return (
    <>
      <p>
        {t(`exchange.home.kind.${kind}`)} {t('exchange.home.days', { from: day(fromOn), until: day(untilOn) })}
      </p>
      <Alert tone={isAsked ? 'info' : 'success'} text={{ key }} slim />
      {isAsked && until && <AnswerBy until={until} />}
      {side !== 'parent' && isDisclosed(state) && (
        <ButtonRow>
          <ButtonLink href="/messages" text={{ key: 'messages.title' }} kind="secondary" />
        </ButtonRow>
      )}
    </>
  );
}
