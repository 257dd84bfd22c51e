import { Alert, Button, Form, PageHeader, Select, TextField, useLocale, type FormState } from '../../platform/index.js';
import { labelOf, type MemberOnDay } from '../../registry/index.js';
import type { HostSeason } from '../file/host-season.entity.js';

interface StartProps {
  form: FormState;
  members: readonly MemberOnDay[];
  seasons: readonly HostSeason[];
}

/** A family begins: how it calls itself, through which member city, for which season. */
export function StartPage({ form, members, seasons }: StartProps) {
  const { locale } = useLocale();
  return (
    <>
      <PageHeader title={{ key: 'host-families.start.title' }} lead={{ key: 'host-families.start.lead' }} />
      {seasons.length === 0 ? (
        <Alert
          tone="info"
          title={{ key: 'host-families.start.no-season' }}
          text={{ key: 'host-families.start.no-season.text' }}
        />
      ) : (
        <Form action="/host" form={form}>
          <time-zone-field name="timeZone" />
          <TextField
            name="name"
            label={{ key: 'host-families.start.name' }}
            hint={{ key: 'host-families.start.name.hint' }}
          />
          <Select
            name="scope"
            label={{ key: 'host-families.start.member' }}
            choices={members.map(({ id, name, community }) => ({
              value: id,
              label: `${labelOf(community, locale)} · ${name}`,
            }))}
          />
          <Select
            name="seasonId"
            label={{ key: 'host-families.start.season' }}
            choices={seasons.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={seasons[0]!.id}
          />
          <Button text={{ key: 'host-families.start.begin' }} big />
        </Form>
      )}
    </>
  );
}
