import { Checkboxes, DateField, TextArea, TextField } from '../../platform/index.js';

const yes = (key: string) => [{ value: 'yes', label: { key } }];

/** What is asked about a sponsor. */
export function SponsorFields() {
  return (
    <>
      <TextField name="name" label={{ key: 'exchange.sponsor.name' }} />
      <TextField
        name="programNumber"
        label={{ key: 'exchange.sponsor.program-number' }}
        hint={{ key: 'exchange.sponsor.program-number.hint' }}
        width="medium"
      />
      <TextField
        name="ein"
        label={{ key: 'exchange.sponsor.ein' }}
        hint={{ key: 'exchange.sponsor.ein.hint' }}
        width="medium"
      />
      <Checkboxes
        name="isTaxExempt"
        label={{ key: 'exchange.sponsor.exempt' }}
        choices={yes('exchange.sponsor.exempt.yes')}
        optional
      />
      <Checkboxes
        name="isUsPersonOrg"
        label={{ key: 'exchange.sponsor.person' }}
        choices={yes('exchange.sponsor.person.yes')}
        optional
      />
      <DateField name="designatedFrom" label={{ key: 'exchange.sponsor.designated-from' }} />
      <DateField name="designatedUntil" label={{ key: 'exchange.sponsor.designated-until' }} />
      <TextField name="mainPhone" type="tel" label={{ key: 'exchange.sponsor.phone' }} width="medium" />
      <TextField
        name="emergencyPhone"
        type="tel"
        label={{ key: 'exchange.sponsor.emergency' }}
        hint={{ key: 'exchange.sponsor.emergency.hint' }}
        width="medium"
      />
      <TextArea name="address" label={{ key: 'exchange.sponsor.address' }} rows={3} />
    </>
  );
}
