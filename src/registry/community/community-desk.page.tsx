import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Table,
  TextField,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { Versions } from '../history/versions.js';
import type { CommunityOnDesk, VersionOnPage } from './community-desk.queries.js';
import { CommunityFields, type PlaceChoices } from './community-fields.js';
import { placeOf } from './community-label.js';

export interface CommunityDeskModel {
  community: CommunityOnDesk;
  versions: readonly VersionOnPage[];
  choices: PlaceChoices;
  form: FormState;
  nameForm: FormState;
}

/** A community as staff keep it: its description, its further names, what was said before. */
export function CommunityDeskPage({ community, versions, choices, form, nameForm }: CommunityDeskModel) {
  const t = useText();
  const { locale } = useLocale();
  const path = `/registry/communities/${community.id}`;
  return (
    <>
      <PageHeader eyebrow={placeOf(community, locale)} title={community.name}>
        <ButtonLink kind="plain" href={`/communities/${community.slug}`} text={{ key: 'registry.desk.public_page' }} />
      </PageHeader>
      {community.mergedInto ? (
        <Alert tone="info" text={{ key: 'registry.merge.done', params: { name: community.mergedInto.name } }}>
          <a href={`/registry/communities/${community.mergedInto.id}`}>{community.mergedInto.name}</a>
        </Alert>
      ) : (
        <>
          <Form action={`${path}/details`} form={form}>
            <CommunityFields choices={choices} />
            <ButtonRow>
              <Button text={{ key: 'registry.desk.save' }} />
              <ButtonLink kind="plain" href={`${path}/merge`} text={{ key: 'registry.merge.begin' }} />
            </ButtonRow>
          </Form>
          <Names community={community} form={nameForm} />
        </>
      )}
      {community.tookOver.length > 0 && (
        <Section title={{ key: 'registry.merge.took_over' }}>
          <p>{t('registry.merge.took_over.text', { names: community.tookOver.map(({ name }) => name).join(', ') })}</p>
        </Section>
      )}
      <Versions versions={versions} />
    </>
  );
}

function Names({ community: { id, names }, form }: { community: CommunityOnDesk; form: FormState }) {
  const t = useText();
  const path = `/registry/communities/${id}/names`;
  return (
    <Section title={{ key: 'registry.names.title' }} lead={{ key: 'registry.names.lead' }} id="names">
      {names.length > 0 && (
        <Table
          caption={{ key: 'registry.names.title' }}
          hideCaption
          rows={names}
          rowKey={(row) => row.id}
          columns={[
            { heading: { key: 'registry.names.name' }, cell: (row) => row.name },
            { heading: { key: 'registry.names.language' }, cell: (row) => row.language ?? '–' },
            {
              heading: { key: 'registry.names.use' },
              cell: (row) =>
                row.retiredAt ? (
                  t('registry.names.retired')
                ) : (
                  <form method="post" action={`${path}/${row.id}/retirement`}>
                    <Button kind="plain" text={{ key: 'registry.names.retire', params: { name: row.name } }} />
                  </form>
                ),
            },
          ]}
        />
      )}
      <Form action={path} form={form}>
        <TextField name="name" label={{ key: 'registry.names.name' }} />
        <TextField
          name="language"
          optional
          width="short"
          label={{ key: 'registry.names.language' }}
          hint={{ key: 'registry.names.language.hint' }}
        />
        <ButtonRow>
          <Button kind="secondary" text={{ key: 'registry.names.add' }} />
        </ButtonRow>
      </Form>
    </Section>
  );
}
