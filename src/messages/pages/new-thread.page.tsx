import {
  Button,
  EmptyState,
  Form,
  PageHeader,
  Radios,
  TextArea,
  TextField,
  useLocale,
  type FormState,
} from '../../platform/index.js';
import type { OwnCircle } from '../threads/own-circles.js';

/** With whom, about what, and the first message. */
export function NewThreadPage({ circles, form }: { circles: readonly OwnCircle[]; form: FormState }) {
  const { locale } = useLocale();
  if (circles.length === 0) return <EmptyState title={{ key: 'messages.new' }} text={{ key: 'messages.new.nobody' }} />;
  const list = new Intl.ListFormat(locale);
  const choices = circles.map(({ choice, title, names }) => ({
    value: choice,
    label: title,
    hint: list.format(names),
  }));
  return (
    <>
      <PageHeader title={{ key: 'messages.new' }} lead={{ key: 'messages.new.lead' }} />
      <Form action="/messages" form={form}>
        <Radios name="circle" label={{ key: 'messages.circle' }} choices={choices} tiles />
        <TextField name="title" label={{ key: 'messages.subject' }} maxLength={120} />
        <TextArea name="text" label={{ key: 'messages.text' }} count={{ mode: 'characters', max: 5_000 }} />
        <Button text={{ key: 'messages.send' }} />
      </Form>
    </>
  );
}
