import {
  Button,
  DateField,
  Form,
  PageHeader,
  Radios,
  TextArea,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { TOLD_KINDS } from '../../changes/change.schema.js';

const elsewhere = [
  { key: 'host-families.change.move', href: '/host/move' },
  { key: 'host-families.change.new-person', href: '/host/members/new' },
  { key: 'host-families.change.room', href: '/host/rooms/new' },
] as const;

/** What families have to tell: 22 CFR 62.25(k)(5). What has a form of its own is told there. */
export function ChangeFormPage({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'host-families.change.title' }} lead={{ key: 'host-families.change.lead' }} />
      <ul>
        {elsewhere.map(({ key, href }) => (
          <li key={href}>
            <a href={href}>{t(key)}</a>
          </li>
        ))}
      </ul>
      <Form action="/host/changes" form={form}>
        <Radios
          name="kind"
          label={{ key: 'host-families.change.kind' }}
          choices={TOLD_KINDS.map((value) => ({ value, label: { key: `host-families.change.kind.${value}` } }))}
        />
        <DateField name="happenedOn" label={{ key: 'host-families.change.on' }} />
        <TextArea
          name="note"
          label={{ key: 'host-families.change.note' }}
          hint={{ key: 'host-families.change.note.hint' }}
          rows={4}
        />
        <Button text={{ key: 'host-families.change.tell' }} />
      </Form>
    </>
  );
}
