import { Button, ButtonRow, Form, PageHeader, type FormState } from '../../platform/index.js';
import { CommunityFields, type PlaceChoices } from './community-fields.js';

/** A form for a community that the registry does not have. */
export function NewCommunityPage({ choices, form }: { choices: PlaceChoices; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.desk.add' }} lead={{ key: 'registry.desk.add.lead' }} />
      <Form action="/registry/communities" form={form}>
        <CommunityFields choices={choices} />
        <ButtonRow>
          <Button text={{ key: 'registry.desk.add' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
