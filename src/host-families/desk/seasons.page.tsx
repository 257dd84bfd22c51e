import {
  Button,
  DateField,
  Form,
  PageHeader,
  Section,
  Table,
  TextField,
  useFormats,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { HostSeason } from '../file/host-season.entity.js';

interface SeasonsProps {
  form: FormState;
  seasons: readonly HostSeason[];
}

/** For which time families may host: the days between which students live with them. */
export function SeasonsPage({ form, seasons }: SeasonsProps) {
  const columns = useColumns();
  const title = { key: 'host-families.season.title' };
  return (
    <>
      <PageHeader title={title} lead={{ key: 'host-families.season.lead' }} />
      {seasons.length > 0 && (
        <Table caption={title} hideCaption columns={columns} rows={seasons} rowKey={({ id }) => id} />
      )}
      <Section title={{ key: 'host-families.season.new' }}>
        <Form action="/host-families/seasons" form={form}>
          <TextField
            name="name"
            label={{ key: 'host-families.season.name' }}
            hint={{ key: 'host-families.season.name.hint' }}
            width="medium"
          />
          <DateField name="beginsOn" label={{ key: 'host-families.season.begins' }} />
          <DateField name="endsOn" label={{ key: 'host-families.season.ends' }} />
          <Button text={{ key: 'host-families.season.add' }} />
        </Form>
      </Section>
    </>
  );
}

function useColumns(): Column<HostSeason>[] {
  const { day } = useFormats();
  return [
    { heading: { key: 'host-families.season.name' }, cell: ({ name }) => name },
    { heading: { key: 'host-families.season.begins' }, cell: ({ beginsOn }) => day(beginsOn) },
    { heading: { key: 'host-families.season.ends' }, cell: ({ endsOn }) => day(endsOn) },
  ];
}
