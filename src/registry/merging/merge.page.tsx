import { Alert, Button, ButtonRow, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';
import type { CommunityOnDesk } from '../community/community-desk.queries.js';

/** Asks for which community another is to stand. */
export function MergePage({ community, form }: { community: CommunityOnDesk; form: FormState }) {
  return (
    <>
      <PageHeader
        title={{ key: 'registry.merge.title', params: { name: community.name } }}
        lead={{ key: 'registry.merge.lead', params: { name: community.name } }}
      />
      <Alert tone="warning" text={{ key: 'registry.merge.warning' }} />
      <Form action={`/registry/communities/${community.id}/merge`} form={form}>
        <TextField
          name="into"
          label={{ key: 'registry.merge.into' }}
          hint={{ key: 'registry.members.community.hint' }}
        />
        <ButtonRow>
          <Button kind="danger" text={{ key: 'registry.merge.confirm' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
