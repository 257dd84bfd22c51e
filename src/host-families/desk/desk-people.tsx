import {
  Button,
  DateField,
  Form,
  Radios,
  Section,
  Select,
  Table,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { newestCheck } from '../checks/found.js';
import { CHECK_KINDS } from '../checks/household-check.entity.js';
import { isOfAge, type PersonAtHome } from '../household/people-at-home.js';
import type { DeskFile } from './desk-file.queries.js';

/** Who is of the household, with their checks; and the form for the next result. */
export function DeskPeople({ desk, form }: { desk: DeskFile; form: FormState }) {
  const t = useText();
  const { day } = useFormats();
  const { people, file, comingOfAge, today } = desk;
  const columns = useColumns(today);
  return (
    <Section title={{ key: 'host-families.board.people' }}>
      <Table
        caption={{ key: 'host-families.board.people' }}
        hideCaption
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
      />
      {comingOfAge.map(({ memberId, name, on }) => (
        <p key={memberId}>
          {t('host-families.comes.of-age', { name })}: {t('host-families.comes.of-age.text', { day: day(on) })}
        </p>
      ))}
      <details>
        <summary>{t('host-families.files.check.new')}</summary>
        <CheckForm id={file.id} people={people} form={form} />
      </details>
    </Section>
  );
}

function CheckForm({ id, people, form }: { id: string; people: readonly PersonAtHome[]; form: FormState }) {
  return (
    <Form action={`/host-families/files/${id}/checks`} form={form}>
      <Select
        name="memberId"
        label={{ key: 'host-families.files.check.person' }}
        choices={people.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <Select
        name="kind"
        label={{ key: 'host-families.files.check.kind' }}
        choices={CHECK_KINDS.map((value) => ({ value, label: { key: `host-families.check.${value}` } }))}
      />
      <DateField name="completedOn" label={{ key: 'host-families.files.check.on' }} />
      <Radios
        name="result"
        label={{ key: 'host-families.files.check.result' }}
        inline
        choices={['clear', 'found'].map((value) => ({ value, label: { key: `host-families.check.${value}` } }))}
      />
      <TextField
        name="vendorReference"
        label={{ key: 'host-families.files.check.reference' }}
        hint={{ key: 'host-families.files.check.reference.hint' }}
      />
      <Button text={{ key: 'host-families.files.check.file' }} />
    </Form>
  );
}

function useColumns(today: string): Column<PersonAtHome>[] {
  const t = useText();
  const { day } = useFormats();
  const shown = (person: PersonAtHome, kind: string) => {
    const check = newestCheck(person, kind);
    if (!check) return isOfAge(person, today) ? t('host-families.files.check.missing') : '–';
    return `${day(check.completedOn)}, ${t(`host-families.check.${check.clear ? 'clear' : 'found'}`)}`;
  };
  return [
    { heading: { key: 'host-families.member.name' }, cell: ({ name }) => name },
    { heading: { key: 'host-families.member.birth-date' }, cell: ({ birthDate }) => day(birthDate) },
    {
      heading: { key: 'host-families.files.lives' },
      cell: ({ livesInHome, daysPerYear }) =>
        livesInHome ? t('host-families.files.lives.yes') : t('host-families.people.days', { days: daysPerYear }),
    },
    {
      heading: { key: 'host-families.people.applies' },
      cell: ({ isApplicant }) => (isApplicant ? t('host-families.files.lives.yes') : '–'),
    },
    ...CHECK_KINDS.map((kind) => ({
      heading: { key: `host-families.check.${kind}` },
      cell: (person: PersonAtHome) => shown(person, kind),
    })),
  ];
}
