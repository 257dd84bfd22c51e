import { Button, Form, PageHeader, TextField, type FormState, type Text } from '../../platform/index.js';
import type { GroupWay } from './groups.service.js';

interface GroupFormProps {
  title: Text;
  action: string;
  /** For whom a new one is. */
  way?: GroupWay;
  form: FormState;
}

/** What a group is called, and how large it is. */
export const GroupFormPage = ({ title, action, way, form }: GroupFormProps) => (
  <>
    <PageHeader title={title} />
    <Form action={action} form={form}>
      {Object.entries(way ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField name="name" label={{ key: 'exchange.groups.name' }} hint={{ key: 'exchange.groups.name.hint' }} />
      <TextField
        name="fewestStudents"
        label={{ key: 'exchange.groups.fewest' }}
        hint={{ key: 'exchange.groups.fewest.hint' }}
        inputMode="numeric"
        width="short"
        defaultValue="4"
      />
      <TextField
        name="mostStudents"
        label={{ key: 'exchange.groups.most' }}
        inputMode="numeric"
        width="short"
        defaultValue="16"
      />
      <Button text={{ key: 'exchange.form.save' }} />
    </Form>
  </>
);
