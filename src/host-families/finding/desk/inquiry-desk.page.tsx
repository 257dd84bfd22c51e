import {
  ButtonLink,
  EmptyState,
  Form,
  Button,
  formOf,
  PageHeader,
  Pagination,
  Select,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../../platform/index.js';
import { HostStateTag } from '../../host/state-tag.js';
import { nameOfYear } from '../school-year.js';
import type { DeskAsked } from './desk.schema.js';
import type { Desk, DeskLine } from './inquiry-desk.queries.js';
import { TURNS } from './turn.js';

const say = (key: string) => ({ key: `host-families.finding-desk.${key}` });

/** Who waits for an answer, since when, and the next step with one button. */
export function InquiryDeskPage({ asked, desk, isStaff }: { asked: DeskAsked; desk: Desk; isStaff: boolean }) {
  const columns = useColumns(desk);
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')}>
        <ButtonLink href="/host-families/pages" text={say('pages')} kind="secondary" />
        <ButtonLink href="/host-families/alumni" text={say('alumni')} kind="secondary" />
        {isStaff && <ButtonLink href="/host-families/figures" text={say('figures')} kind="secondary" />}
      </PageHeader>
      <Turns asked={asked} counts={desk.counts} />
      {desk.members.size > 1 && <MemberFilter asked={asked} members={desk.members} />}
      {desk.lines.length === 0 ? (
        <EmptyState title={say(`none.${asked.turn}`)} text={say('none.text')} icon="people" />
      ) : (
        <Table
          caption={say(`turn.${asked.turn}`)}
          hideCaption
          columns={columns}
          rows={desk.lines}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination next={desk.after && addressOf({ ...asked, after: desk.after })} />
    </>
  );
}

function Turns({ asked, counts }: { asked: DeskAsked; counts: Desk['counts'] }) {
  const t = useText();
  return (
    <nav class="host-turns" aria-label={t('host-families.finding-desk.turns')}>
      <ul>
        {TURNS.map((turn) => (
          <li key={turn}>
            <a
              href={addressOf({ ...asked, turn, after: undefined })}
              aria-current={turn === asked.turn ? 'page' : undefined}
            >
              {t(`host-families.finding-desk.turn.${turn}`)} <span>{counts[turn]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MemberFilter({ asked, members }: { asked: DeskAsked; members: Desk['members'] }) {
  return (
    <Form action="/host-families/inquiries" method="get" form={formOf({ member: asked.member, turn: asked.turn })} wide>
      <input type="hidden" name="turn" value={asked.turn} />
      <Select
        name="member"
        label={say('member')}
        empty={say('member.all')}
        choices={[
          { value: 'none', label: say('member.none') },
          ...[...members].map(([value, label]) => ({ value, label })),
        ]}
      />
      <Button text={say('show')} kind="secondary" />
    </Form>
  );
}

function useColumns({ members }: Desk): Column<DeskLine>[] {
  const t = useText();
  const { date, relative } = useFormats();
  return [
    {
      heading: say('family'),
      cell: ({ id, name, place }) => (
        <>
          <a href={`/host-families/inquiries/${id}`}>{name ?? t('host-families.inquiry.forgotten-name')}</a>
          {place && <br />}
          <small>{place}</small>
        </>
      ),
    },
    {
      heading: say('member'),
      cell: ({ memberId }) => (memberId && members.get(memberId)) ?? t('host-families.finding-desk.member.none'),
    },
    { heading: say('season'), cell: ({ seasonYear }) => nameOfYear(seasonYear) },
    {
      heading: say('home'),
      cell: ({ adults, children }) => t('host-families.finding-desk.at-home', { adults, children }),
    },
    {
      heading: say('since'),
      cell: ({ stateSince }) => (
        <>
          {date(stateSince)}
          <br />
          <small>{relative(stateSince)}</small>
        </>
      ),
    },
    { heading: say('next'), cell: (line) => <Next line={line} /> },
  ];
}

function Next({ line: { id, state, dropReason, fileState } }: { line: DeskLine }) {
  if (fileState) return <HostStateTag state={fileState} />;
  if (dropReason) return <Tag text={{ key: `host-families.reason.${dropReason}` }} tone="neutral" />;
  if (state === 'waiting') return <ButtonLink href={`/host-families/inquiries/${id}#answer`} text={say('answer')} />;
  return (
    <Tag text={{ key: `host-families.inquiry-state.${state}` }} tone={state === 'applying' ? 'active' : 'waiting'} />
  );
}

function addressOf({ turn, member, after }: DeskAsked): string {
  const given = Object.entries({ turn, member, after }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/host-families/inquiries?${new URLSearchParams(given).toString()}`;
}
