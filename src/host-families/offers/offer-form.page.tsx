import {
  Alert,
  Button,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  useFormats,
  type FormState,
} from '../../platform/index.js';
import type { HostSeason } from '../file/host-season.entity.js';
import type { HostRoom } from '../household/host-room.entity.js';

interface OfferFormProps {
  fileId: string;
  form: FormState;
  season: HostSeason;
  rooms: readonly HostRoom[];
}

/** Which beds, and for which days of the season. */
export function OfferFormPage({ fileId, form, season, rooms }: OfferFormProps) {
  const { day } = useFormats();
  const beds = bedsOf(rooms);
  const params = { from: day(season.beginsOn), until: day(season.endsOn) };
  return (
    <>
      <PageHeader title={{ key: 'host-families.offer.new' }} lead={{ key: 'host-families.offer.lead' }} />
      {beds.length === 0 ? (
        <Alert tone="info" text={{ key: 'host-families.offer.no-bed' }} />
      ) : (
        <Form action={`/host/files/${fileId}/offers`} form={form}>
          <Checkboxes name="beds" label={{ key: 'host-families.offer.beds' }} choices={beds} />
          <Radios
            name="dates"
            label={{ key: 'host-families.offer.dates' }}
            choices={[
              { value: 'season', label: { key: 'host-families.offer.dates.season', params } },
              { value: 'some', label: { key: 'host-families.offer.dates.some' } },
            ]}
            defaultValue="season"
          />
          <DateField name="fromOn" label={{ key: 'host-families.offer.from' }} optional />
          <DateField name="untilOn" label={{ key: 'host-families.offer.until' }} optional />
          <Button text={{ key: 'host-families.offer.offer' }} />
        </Form>
      )}
    </>
  );
}

/** A sofa bed or an air bed is no bed of the student's own: 22 CFR 62.25(j)(4). */
const bedsOf = (rooms: readonly HostRoom[]) =>
  rooms
    .filter(({ bedKind }) => bedKind === 'own')
    .flatMap(({ id, name, beds }) =>
      Array.from({ length: beds }, (_, index) => ({
        value: `${id}:${index + 1}`,
        label: { key: 'host-families.offer.bed', params: { room: name, bed: index + 1 } },
      })),
    );
