import { Button, ButtonRow, Form, PageHeader, Radios, TextField, type FormState } from '../../platform/index.js';
import { partnershipKinds } from './partnership-kind.js';

/** A form for a partnership of two or three communities that staff know of. */
export function PartnershipFormPage({ form }: { form: FormState }) {
  const hint = { key: 'registry.members.community.hint' };
  return (
    <>
      <PageHeader title={{ key: 'registry.partnerships.add' }} lead={{ key: 'registry.partnerships.add.lead' }} />
      <Form action="/registry/partnerships" form={form}>
        <TextField name="first" label={{ key: 'registry.partnerships.first' }} hint={hint} />
        <TextField name="second" label={{ key: 'registry.partnerships.second' }} hint={hint} />
        <TextField
          name="third"
          optional
          label={{ key: 'registry.partnerships.third' }}
          hint={{ key: 'registry.partnerships.third.hint' }}
        />
        <Radios
          name="kind"
          label={{ key: 'registry.kind' }}
          choices={partnershipKinds.map((value) => ({ value, label: { key: `registry.partnership.${value}.long` } }))}
        />
        <TextField
          name="source"
          label={{ key: 'registry.partnership.source' }}
          hint={{ key: 'registry.partnerships.source.hint' }}
        />
        <TextField
          name="waiver"
          optional
          label={{ key: 'registry.waiver.reason' }}
          hint={{ key: 'registry.waiver.hint' }}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.partnerships.add' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
