import {
  Button,
  ButtonRow,
  Checkboxes,
  Form,
  PageHeader,
  Radios,
  Select,
  TextField,
  type FormState,
} from '../../../platform/index.js';
import type { HouseholdMember } from '../../household/household-member.entity.js';
import { BED_KINDS } from '../../household/host-room.entity.js';

interface RoomFormProps {
  form: FormState;
  /** Null for a new room. */
  id: string | null;
  members: readonly HouseholdMember[];
}

/** A bedroom for a student, by the facts of 22 CFR 62.25(j)(4). */
export function RoomFormPage({ form, id, members }: RoomFormProps) {
  return (
    <>
      <PageHeader
        title={{ key: id ? 'host-families.room.change' : 'host-families.room.new' }}
        lead={{ key: 'host-families.room.lead' }}
      />
      <Form action={id ? `/host/rooms/${id}` : '/host/rooms'} form={form}>
        <TextField
          name="name"
          label={{ key: 'host-families.room.name' }}
          hint={{ key: 'host-families.room.name.hint' }}
        />
        <RoomFields members={members} />
        <ButtonRow>
          <Button text={{ key: 'host-families.form.save' }} />
          {id && (
            <Button
              text={{ key: 'host-families.room.remove' }}
              kind="secondary"
              formAction={`/host/rooms/${id}/removal`}
            />
          )}
        </ButtonRow>
      </Form>
    </>
  );
}

function RoomFields({ members }: Pick<RoomFormProps, 'members'>) {
  return (
    <>
      <Radios
        name="bedKind"
        label={{ key: 'host-families.room.bed' }}
        choices={BED_KINDS.map((value) => ({ value, label: { key: `host-families.bed.${value}` } }))}
      />
      <Radios
        name="beds"
        label={{ key: 'host-families.room.beds' }}
        inline
        choices={['1', '2'].map((value) => ({ value, label: value }))}
      />
      <Checkboxes
        name="has"
        label={{ key: 'host-families.room.has' }}
        choices={['exit', 'storage', 'study', 'bathroom'].map((value) => ({
          value,
          label: { key: `host-families.room.has.${value}` },
        }))}
        optional
      />
      <Select
        name="sharedWith"
        label={{ key: 'host-families.room.shared-with' }}
        hint={{ key: 'host-families.room.shared-with.hint' }}
        empty={{ key: 'host-families.room.shared-with.nobody' }}
        choices={members
          .filter(({ livesInHome }) => livesInHome)
          .map(({ id: value, name }) => ({ value, label: name }))}
        optional
      />
    </>
  );
}
