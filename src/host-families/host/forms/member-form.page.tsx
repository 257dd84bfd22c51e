import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  TextField,
  type FormState,
} from '../../../platform/index.js';
import { GENDERS } from '../../household/household-member.entity.js';

interface MemberFormProps {
  form: FormState;
  /** Null for somebody new. */
  id: string | null;
}

/** One person of the household. */
export function MemberFormPage({ form, id }: MemberFormProps) {
  return (
    <>
      <PageHeader
        title={{ key: id ? 'host-families.member.change' : 'host-families.member.new' }}
        lead={{ key: 'host-families.member.lead' }}
      />
      <Form action={id ? `/host/members/${id}` : '/host/members'} form={form}>
        <TextField name="name" label={{ key: 'host-families.member.name' }} autocomplete="off" />
        <DateField name="birthDate" label={{ key: 'host-families.member.birth-date' }} />
        <Radios
          name="gender"
          label={{ key: 'host-families.member.gender' }}
          hint={{ key: 'host-families.member.gender.hint' }}
          inline
          choices={GENDERS.map((value) => ({ value, label: { key: `host-families.gender.${value}` } }))}
        />
        <TextField
          name="relation"
          label={{ key: 'host-families.member.relation' }}
          hint={{ key: 'host-families.member.relation.hint' }}
          optional
        />
        <Living />
        <Applying />
        <ButtonRow>
          <Button text={{ key: 'host-families.form.save' }} />
          {id && (
            <ButtonLink
              href={`/host/members/${id}/leaving`}
              text={{ key: 'host-families.member.leaves' }}
              kind="secondary"
            />
          )}
        </ButtonRow>
      </Form>
    </>
  );
}

function Living() {
  return (
    <>
      <Radios
        name="lives"
        label={{ key: 'host-families.member.lives' }}
        hint={{ key: 'host-families.member.lives.hint' }}
        choices={['there', 'stays'].map((value) => ({ value, label: { key: `host-families.lives.${value}` } }))}
      />
      <TextField
        name="daysPerYear"
        label={{ key: 'host-families.member.days' }}
        hint={{ key: 'host-families.member.days.hint' }}
        inputMode="numeric"
        width="short"
        optional
      />
    </>
  );
}

function Applying() {
  return (
    <>
      <Checkboxes
        name="isApplicant"
        label={{ key: 'host-families.member.applies' }}
        hint={{ key: 'host-families.member.applies.hint' }}
        choices={[{ value: 'yes', label: { key: 'host-families.member.applies.yes' } }]}
        optional
      />
      <TextField
        name="email"
        type="email"
        label={{ key: 'host-families.member.email' }}
        hint={{ key: 'host-families.member.email.hint' }}
        optional
      />
      <TextField name="phone" type="tel" label={{ key: 'host-families.member.phone' }} optional />
    </>
  );
}
