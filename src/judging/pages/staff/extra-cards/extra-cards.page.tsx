import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  PageHeader,
  Table,
  TextField,
  useText,
  type FormState,
} from '../../../../platform/index.js';
import type { DoubtfulWork, ExtraCardsView } from '../../../extra-cards/extra-cards.queries.js';

/** Works about which more cards would tell most, with as many as are proposed; staff change the numbers and give them. */
export function ExtraCardsPage({
  round,
  budget,
  works,
  lacking,
  withheld,
  form,
}: ExtraCardsView & { form: FormState }) {
  const address = `/judging/rounds/${round.id}`;
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'judging.extra.title' }} eyebrow={round.name} lead={{ key: 'judging.extra.lead' }} />
      {lacking > 0 && <Alert tone="warning" text={{ key: 'judging.extra.lacking', params: { works: lacking } }} />}
      {withheld > 0 && <Alert tone="info" text={{ key: 'judging.extra.withheld', params: { works: withheld } }} />}
      <form method="get" action={`${address}/extra-cards`}>
        <TextField
          name="budget"
          label={{ key: 'judging.extra.budget' }}
          hint={{ key: 'judging.extra.budget.hint' }}
          inputMode="numeric"
          width="short"
          defaultValue={String(budget)}
        />
        <ButtonRow>
          <Button kind="secondary" text={{ key: 'judging.extra.propose' }} />
        </ButtonRow>
      </form>
      {works.length === 0 && <EmptyState title={{ key: 'judging.extra.none' }} />}
      {works.length > 0 && (
        <Form action={`${address}/extra-cards?budget=${budget}`} form={form} wide>
          <Doubtful works={works} />
          <p>
            {t('judging.extra.sum', { cards: works.reduce((sum, { more }) => sum + more, 0), works: works.length })}
          </p>
          <ButtonRow>
            <Button text={{ key: 'judging.extra.give' }} />
            <ButtonLink kind="secondary" href={address} text={{ key: 'judging.back' }} />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Doubtful({ works }: { works: readonly DoubtfulWork[] }) {
  const t = useText();
  return (
    <Table
      caption={{ key: 'judging.extra.works' }}
      rows={works}
      rowKey={({ roundEntryId }) => roundEntryId}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: ({ code }) => code },
        { heading: { key: 'judging.result.pool' }, cell: ({ pool }) => pool },
        {
          heading: { key: 'judging.extra.cards' },
          cell: ({ complete, held }) => t('judging.extra.cards.of', { complete, held }),
          numeric: true,
        },
        {
          heading: { key: 'judging.extra.probability' },
          cell: ({ probability }) => t('judging.extra.percent', { part: probability }),
          numeric: true,
        },
        {
          heading: { key: 'judging.extra.more' },
          cell: ({ roundEntryId, code, more }) => (
            <TextField
              name={`more-${roundEntryId}`}
              label={{ key: 'judging.extra.more.for', params: { code } }}
              inputMode="numeric"
              width="short"
              defaultValue={String(more)}
            />
          ),
        },
      ]}
    />
  );
}
