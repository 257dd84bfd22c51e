import { Button, Form, TextField, type FormState } from '../../platform/index.js';
import type { WorkerOnFile } from '../workers/workers.queries.js';

interface HomeFormProps {
  action: string;
  worker: Pick<WorkerOnFile, 'homePlace' | 'employer'>;
  form: FormState;
}

/** Where somebody lives, by the name of the town, and where else they work. */
export function HomeForm({ action, worker, form }: HomeFormProps) {
  return (
    <Form action={action} form={form}>
      <HomeFields worker={worker} />
      <Button text={{ key: 'vetting.home.save' }} kind="secondary" />
    </Form>
  );
}

export function HomeFields({ worker }: Partial<Pick<HomeFormProps, 'worker'>>) {
  return (
    <>
      <TextField
        name="homePlace"
        label={{ key: 'vetting.home' }}
        hint={{ key: 'vetting.home.hint' }}
        autocomplete="off"
        defaultValue={worker?.homePlace}
      />
      <TextField
        name="employer"
        label={{ key: 'vetting.employer' }}
        hint={{ key: 'vetting.employer.hint' }}
        defaultValue={worker?.employer}
        optional
      />
    </>
  );
}
