import { Alert, Button, Form, PageHeader, Radios, type FormState } from '../../platform/index.js';
import type { HostSeason } from '../file/host-season.entity.js';

interface SeasonChoiceProps {
  form: FormState;
  seasons: readonly HostSeason[];
}

/** Another season: what is still true comes along, and each part is confirmed by the family. */
export function SeasonChoicePage({ form, seasons }: SeasonChoiceProps) {
  return (
    <>
      <PageHeader title={{ key: 'host-families.own.other-season' }} lead={{ key: 'host-families.seasons.lead' }} />
      {seasons.length === 0 ? (
        <Alert tone="info" title={{ key: 'host-families.start.no-season' }} />
      ) : (
        <Form action="/host/seasons" form={form}>
          <Radios
            name="seasonId"
            label={{ key: 'host-families.start.season' }}
            choices={seasons.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button text={{ key: 'host-families.start.begin' }} />
        </Form>
      )}
    </>
  );
}
