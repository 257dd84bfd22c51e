import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Section,
  Select,
  Table,
  useLocale,
  useText,
  type Column,
} from '../../../platform/index.js';
import { inLocale } from '../programme/in-locale.js';
import type { PersonInSession, SessionPeople } from './session-people.queries.js';

/** Who is in a session as staff have it; of a simulation, for whom each speaks. */
export function SessionPeoplePage({ held }: { held: SessionPeople }) {
  const { locale } = useLocale();
  const columns = useColumns(held);
  const { session, people, roles } = held;
  const title = inLocale(session.title, locale);
  return (
    <>
      <PageHeader
        eyebrow={held.summit.name}
        title={title}
        lead={{ key: 'yls.people.lead', params: { people: people.length, capacity: session.capacity } }}
      />
      <ButtonRow>
        <ButtonLink
          href={`/yls/summits/${held.summit.id}/allocation/sessions/${session.id}/door.pdf`}
          text={{ key: 'yls.doors.print' }}
          kind="secondary"
        />
      </ButtonRow>
      {roles.length > 0 && <Cast held={held} />}
      <Table caption={title} hideCaption columns={columns} rows={people} rowKey={({ id }) => id} />
    </>
  );
}

function Cast({ held: { summit, session, lastRun } }: { held: SessionPeople }) {
  const t = useText();
  return (
    <Section title={{ key: 'yls.cast.title' }} lead={{ key: 'yls.cast.lead' }}>
      {lastRun && (
        <p>
          {t('yls.cast.standing', { without: lastRun.without, misplaced: lastRun.misplaced, moved: lastRun.moved })}
        </p>
      )}
      <Form action={`/yls/summits/${summit.id}/allocation/sessions/${session.id}/roles`} form={newForm()} wide>
        <ButtonRow>
          <Button text={{ key: lastRun ? 'yls.cast.plan-again' : 'yls.cast.plan' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </Section>
  );
}

function useColumns({ summit, session, roles }: SessionPeople): Column<PersonInSession>[] {
  const t = useText();
  const { locale } = useLocale();
  const path = `/yls/summits/${summit.id}/allocation`;
  const choices = roles.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }));
  const role: Column<PersonInSession> = {
    heading: { key: 'yls.cast.role' },
    cell: (person) => (
      <Form
        action={`${path}/sessions/${session.id}/roles/${person.id}`}
        form={newForm({ roleId: person.roleId ?? '' })}
        id={`role-${person.id}`}
      >
        <Select
          name="roleId"
          label={{ key: person.isLocked ? 'yls.cast.role-locked' : 'yls.cast.role' }}
          choices={choices}
          empty={{ key: 'yls.cast.none' }}
        />
        <Button text={{ key: 'yls.cast.set' }} kind="plain" />
      </Form>
    ),
  };
  return [
    {
      heading: { key: 'yls.board.delegate' },
      cell: ({ id, name }) => <a href={`${path}/delegates/${id}`}>{name}</a>,
    },
    { heading: { key: 'yls.people.languages' }, cell: ({ languages }) => languages.join(', ') },
    {
      heading: { key: 'yls.people.seen' },
      cell: ({ isShown }) => t(isShown ? 'yls.people.seen.yes' : 'yls.people.seen.no'),
    },
    ...(roles.length > 0 ? [role] : []),
  ];
}
