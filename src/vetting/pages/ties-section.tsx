import {
  Button,
  Form,
  Section,
  Select,
  Table,
  TextField,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { Tie } from '../ties/ties.queries.js';
import { TIE_KINDS } from '../ties/worker-tie.entity.js';

interface TiesSectionProps {
  ties: readonly Tie[];
  /** Where a new one is posted; to end one, `/<id>/end` follows. */
  action: string;
  form: FormState;
  /** One's own are ended by somebody else. */
  mayEnd: boolean;
}

/** Relatives and those with whom somebody lives: in their homes the person does nothing for the programme. */
export function TiesSection({ ties, action, form, mayEnd }: TiesSectionProps) {
  const columns = useColumns(mayEnd ? action : null);
  return (
    <Section id="ties" title={{ key: 'vetting.ties' }} lead={{ key: 'vetting.ties.lead' }}>
      {ties.length > 0 && (
        <Table caption={{ key: 'vetting.ties' }} hideCaption columns={columns} rows={ties} rowKey={({ id }) => id} />
      )}
      <Form action={action} form={form}>
        <TextField name="tieName" label={{ key: 'vetting.tie.name' }} autocomplete="off" />
        <Select
          name="tieKind"
          label={{ key: 'vetting.tie.kind' }}
          choices={TIE_KINDS.map((kind) => ({ value: kind, label: { key: `vetting.tie.kind.${kind}` } }))}
        />
        <TextField
          name="tieEmail"
          type="email"
          label={{ key: 'vetting.email' }}
          hint={{ key: 'vetting.tie.email.hint' }}
          autocomplete="off"
          optional
        />
        <Button text={{ key: 'vetting.tie.save' }} kind="secondary" />
      </Form>
    </Section>
  );
}

function useColumns(action: string | null): Column<Tie>[] {
  const t = useText();
  const columns: Column<Tie>[] = [
    { heading: { key: 'vetting.person' }, cell: ({ name }) => name },
    { heading: { key: 'vetting.tie.kind' }, cell: ({ kind }) => t(`vetting.tie.kind.${kind}`) },
  ];
  if (action === null) return columns;
  const end: Column<Tie> = {
    heading: { key: 'vetting.tie.end' },
    cell: ({ id, name }) => (
      <form method="post" action={`${action}/${id}/end`}>
        <Button text={{ key: 'vetting.tie.ended-with', params: { name } }} kind="plain" />
      </form>
    ),
  };
  return [...columns, end];
}
