import { Button, ButtonRow, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';

/** The network's classes of membership. */
export function TiersPage({ tiers, form }: { tiers: readonly { id: string; name: string }[]; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.tiers.title' }} lead={{ key: 'registry.tiers.lead' }} />
      <ul class="partner-list">
        {tiers.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <Form action="/registry/tiers" form={form}>
        <TextField name="name" label={{ key: 'registry.tiers.name' }} />
        <ButtonRow>
          <Button text={{ key: 'registry.tiers.add' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
