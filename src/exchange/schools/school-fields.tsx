import { Checkboxes, DateField, Radios, Select, TextField } from '../../platform/index.js';
import { SCHOOL_KINDS, SCHOOL_OFFERS } from './school-kind.js';
import type { MemberChoice } from './schools.queries.js';

/** What is asked about a school: where it is, its accreditation, what it offers and who answers there. */
export function SchoolFields({ members }: { members: readonly MemberChoice[] }) {
  return (
    <>
      <Select
        name="scope"
        label={{ key: 'exchange.school.member' }}
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
        empty={members.length === 1 ? false : undefined}
      />
      <TextField name="name" label={{ key: 'exchange.school.name' }} />
      <Radios
        name="kind"
        label={{ key: 'exchange.school.kind' }}
        choices={SCHOOL_KINDS.map((value) => ({ value, label: { key: `exchange.school-kind.${value}` } }))}
      />
      <Address />
      <Accreditation />
      <Checkboxes
        name="offers"
        label={{ key: 'exchange.school.offers' }}
        hint={{ key: 'exchange.school.offers.hint' }}
        choices={SCHOOL_OFFERS.map((value) => ({ value, label: { key: `exchange.school-offer.${value}` } }))}
        optional
      />
      <TextField name="website" type="url" label={{ key: 'exchange.school.website' }} optional />
      <TextField name="contactName" label={{ key: 'exchange.school.contact' }} optional />
      <TextField name="contactEmail" type="email" label={{ key: 'exchange.school.contact-email' }} optional />
      <TextField
        name="contactPhone"
        type="tel"
        label={{ key: 'exchange.school.contact-phone' }}
        width="medium"
        optional
      />
    </>
  );
}

const Address = () => (
  <>
    <TextField name="street" label={{ key: 'exchange.school.street' }} />
    <TextField name="place" label={{ key: 'exchange.school.place' }} width="medium" />
    <TextField name="region" label={{ key: 'exchange.school.region' }} width="medium" />
    <TextField name="postalCode" label={{ key: 'exchange.school.postal-code' }} width="short" />
    <TextField
      name="latitude"
      label={{ key: 'exchange.school.latitude' }}
      hint={{ key: 'exchange.school.coordinates.hint' }}
      inputMode="decimal"
      width="short"
      optional
    />
    <TextField
      name="longitude"
      label={{ key: 'exchange.school.longitude' }}
      inputMode="decimal"
      width="short"
      optional
    />
  </>
);

const Accreditation = () => (
  <>
    <TextField name="accreditedBy" label={{ key: 'exchange.school.accredited-by' }} optional />
    <DateField name="accreditedUntil" label={{ key: 'exchange.school.accredited-until' }} optional />
    <TextField
      name="accreditationProof"
      label={{ key: 'exchange.school.proof' }}
      hint={{ key: 'exchange.school.proof.hint' }}
      optional
    />
  </>
);
