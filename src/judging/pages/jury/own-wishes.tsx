import { Button, Form, RuleList, useText, type FormState, type RuleResult } from '../../../platform/index.js';
import { WishesFields } from './wishes-fields.js';

export interface OwnWishesProps {
  roundId: string;
  form: FormState;
  refusals: readonly RuleResult[];
}

/** A judge on the jury says anew when and how much they can judge. */
export function OwnWishes({ roundId, form, refusals }: OwnWishesProps) {
  const t = useText();
  return (
    <details class="judging-fold" open={form.errors.length > 0 || refusals.length > 0}>
      <summary>{t('judging.wishes.title')}</summary>
      {refusals.length > 0 && <RuleList results={refusals} />}
      <Form action={`/judging/desk/${roundId}/wishes`} form={form}>
        <WishesFields />
        <Button kind="secondary" text={{ key: 'judging.wishes.save' }} />
      </Form>
    </details>
  );
}
