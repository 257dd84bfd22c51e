import {
  Button,
  DateField,
  Form,
  PageHeader,
  Radios,
  TextArea,
  TextField,
  type FormState,
} from '../../../platform/index.js';
import { DWELLINGS, SMOKING } from '../../household/host-home.entity.js';

interface HomeFormProps {
  form: FormState;
  /** The family has moved, rather than describing where it lives. */
  isMove: boolean;
}

/** Where the family lives. */
export function HomeFormPage({ form, isMove }: HomeFormProps) {
  const what = isMove ? 'move' : 'home';
  return (
    <>
      <PageHeader title={{ key: `host-families.${what}.title` }} lead={{ key: `host-families.${what}.lead` }} />
      <Form action={isMove ? '/host/move' : '/host/home'} form={form}>
        {isMove && <DateField name="since" label={{ key: 'host-families.move.since' }} />}
        <TextField name="street" label={{ key: 'host-families.home.street' }} autocomplete="street-address" />
        <TextField name="place" label={{ key: 'host-families.home.place' }} autocomplete="address-level2" />
        <TextField
          name="region"
          label={{ key: 'host-families.home.region' }}
          autocomplete="address-level1"
          width="medium"
        />
        <TextField
          name="postalCode"
          label={{ key: 'host-families.home.postal-code' }}
          autocomplete="postal-code"
          width="short"
        />
        <Radios
          name="dwelling"
          label={{ key: 'host-families.home.dwelling' }}
          choices={DWELLINGS.map((value) => ({ value, label: { key: `host-families.dwelling.${value}` } }))}
        />
        <TextField name="bedrooms" label={{ key: 'host-families.home.bedrooms' }} inputMode="numeric" width="short" />
        <TextField name="bathrooms" label={{ key: 'host-families.home.bathrooms' }} inputMode="numeric" width="short" />
        <TextArea
          name="pets"
          label={{ key: 'host-families.home.pets' }}
          hint={{ key: 'host-families.home.pets.hint' }}
          rows={2}
          optional
        />
        <Radios
          name="smoking"
          label={{ key: 'host-families.home.smoking' }}
          choices={SMOKING.map((value) => ({ value, label: { key: `host-families.smoking.${value}` } }))}
        />
        <Button text={{ key: 'host-families.form.save' }} />
      </Form>
    </>
  );
}
