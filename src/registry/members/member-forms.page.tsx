import type { ComponentChildren } from 'preact';
import {
  Button,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Select,
  TextField,
  type FormState,
  type Words,
} from '../../platform/index.js';
import { contactOffices } from './member-contact.entity.js';
import { organisationKinds } from './member-organisation.entity.js';

export interface MemberFormModel {
  action: string;
  memberName: string;
  form: FormState;
}

interface FrameProps extends MemberFormModel {
  title: Words;
  lead?: Words;
  children: ComponentChildren;
}

function Frame({ title, lead, action, memberName, form, children }: FrameProps) {
  return (
    <>
      <PageHeader eyebrow={memberName} title={title} lead={lead} />
      <Form action={action} form={form}>
        {children}
        <ButtonRow>
          <Button text={{ key: 'registry.member_desk.save' }} />
        </ButtonRow>
      </Form>
    </>
  );
}

export function MemberDetailsPage(model: MemberFormModel) {
  return (
    <Frame {...model} title={{ key: 'registry.member_desk.details' }}>
      <TextField name="name" label={{ key: 'registry.members.name' }} />
      <Select
        name="organisationKind"
        optional
        label={{ key: 'registry.members.kind' }}
        choices={organisationKinds.map((value) => ({ value, label: { key: `registry.members.kind.${value}` } }))}
      />
      <TextField name="website" optional type="url" label={{ key: 'registry.members.website' }} />
      <TextField name="contactEmail" optional type="email" label={{ key: 'registry.members.email' }} />
    </Frame>
  );
}

export function ContactPage(model: MemberFormModel) {
  return (
    <Frame {...model} title={{ key: 'registry.contact.add' }} lead={{ key: 'registry.contact.lead' }}>
      <Select
        name="office"
        label={{ key: 'registry.contact.office' }}
        choices={contactOffices.map((value) => ({ value, label: { key: `registry.contact.office.${value}` } }))}
      />
      <TextField name="name" label={{ key: 'registry.contact.name' }} />
      <TextField name="email" optional type="email" label={{ key: 'registry.contact.email' }} />
      <TextField name="phone" optional type="tel" width="medium" label={{ key: 'registry.contact.phone' }} />
      <DateField name="fromOn" label={{ key: 'registry.contact.from' }} />
    </Frame>
  );
}

export function EndOfContactPage(model: MemberFormModel) {
  return (
    <Frame {...model} title={{ key: 'registry.contact.end' }} lead={{ key: 'registry.contact.end.lead' }}>
      <DateField name="untilOn" label={{ key: 'registry.contact.until' }} />
    </Frame>
  );
}

export function PopulationPage(model: MemberFormModel) {
  return (
    <Frame {...model} title={{ key: 'registry.figure.add' }} lead={{ key: 'registry.figure.lead' }}>
      <TextField name="count" inputMode="numeric" width="medium" label={{ key: 'registry.figure.count' }} />
      <TextField name="year" inputMode="numeric" width="short" label={{ key: 'registry.figure.year' }} />
      <TextField
        name="source"
        label={{ key: 'registry.figure.source' }}
        hint={{ key: 'registry.figure.source.hint' }}
      />
      <DateField
        name="countsFrom"
        label={{ key: 'registry.figure.from' }}
        hint={{ key: 'registry.figure.from.hint' }}
      />
    </Frame>
  );
}
