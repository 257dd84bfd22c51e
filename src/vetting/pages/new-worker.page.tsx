import {
  Button,
  Form,
  PageHeader,
  Radios,
  Select,
  TextField,
  type Choice,
  type FormState,
} from '../../platform/index.js';
import { WORKER_KINDS } from '../workers/worker-kind.js';
import { HomeFields } from './home-form.js';

const languages = { en: 'English', es: 'Español', fr: 'Français', ja: '日本語', zh: '简体中文', ar: 'العربية' };

interface NewWorkerPageProps {
  form: FormState;
  members: readonly Choice[];
}

/** Somebody is to work with families of a member: they are invited by mail, and may begin once their papers are on file. */
export function NewWorkerPage({ form, members }: NewWorkerPageProps) {
  const only = members.length === 1 ? members[0]!.value : undefined;
  return (
    <>
      <PageHeader title={{ key: 'vetting.new.title' }} lead={{ key: 'vetting.new.lead' }} />
      <Form action="/vetting" form={form}>
        <Select name="scope" label={{ key: 'vetting.member' }} choices={members} defaultValue={only} />
        <Radios
          name="kind"
          label={{ key: 'vetting.does' }}
          choices={WORKER_KINDS.map((value) => ({
            value,
            label: { key: `vetting.does.${value}` },
            hint: { key: `vetting.does.${value}.hint` },
          }))}
          defaultValue="coordinator"
        />
        <TextField name="name" label={{ key: 'vetting.new.name' }} autocomplete="off" />
        <TextField name="email" type="email" label={{ key: 'vetting.email' }} autocomplete="off" />
        <Select
          name="locale"
          label={{ key: 'vetting.new.language' }}
          choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          defaultValue="en"
        />
        <HomeFields />
        <Button text={{ key: 'vetting.new.save' }} />
      </Form>
    </>
  );
}
