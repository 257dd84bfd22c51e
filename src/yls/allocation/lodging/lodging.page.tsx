import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Figure,
  FigureRow,
  Form,
  newForm,
  PageHeader,
  RuleList,
  Section,
  Select,
  Table,
  Tabs,
  TextArea,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../../platform/index.js';
import type { LineError } from '../programme/session-lines.js';
import { LinesWrong } from '../programme/lines-wrong.js';
import type { LodgingBoard, LodgingRun, RoomOnBoard } from './lodging.queries.js';

interface LodgingPageProps {
  board: LodgingBoard;
  house: string;
  forms: { rules: FormState; rooms: FormState; lineErrors: readonly LineError[] };
}

/** Where everybody sleeps: the plan with its bound, the houses, and what the summit's rules say of rooms. */
export function LodgingPage({ board, house, forms }: LodgingPageProps) {
  const { summit, counts, run } = board;
  const path = `/yls/summits/${summit.id}/rooms`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.rooms.title' }} lead={{ key: 'yls.rooms.lead' }} />
      <FigureRow>
        {(['rooms', 'beds', 'housed', 'locked', 'unreleased'] as const).map((name) => (
          <Figure key={name} value={counts[name]} label={{ key: `yls.rooms.count.${name}` }} />
        ))}
      </FigureRow>
      {board.atOdds.length > 0 && (
        <Alert tone="warning" title={{ key: 'yls.refusal.beds-at-odds' }}>
          <RuleList results={board.atOdds} />
        </Alert>
      )}
      {counts.rooms > 0 && board.hasSeed && <Acts board={board} />}
      {run && <Plan run={run} />}
      {run && board.unhoused.length > 0 && <Unhoused board={board} />}
      {counts.rooms > 0 && <House board={board} house={house} />}
      {board.floors.length > 0 && counts.rooms > 0 && <Floors board={board} />}
      <Section title={{ key: 'yls.rooms.rules' }} lead={{ key: 'yls.rooms.rules.lead' }}>
        <Form action={`${path}/rules`} form={forms.rules}>
          <TextField
            name="bandsFrom"
            label={{ key: 'yls.rooms.bands' }}
            hint={{ key: 'yls.rooms.bands.hint' }}
            width="short"
            optional
          />
          <Checkboxes
            name="mixedGender"
            label={{ key: 'yls.rooms.mixed' }}
            choices={[{ value: 'yes', label: { key: 'yls.rooms.mixed.yes' } }]}
            optional
          />
          <Button text={{ key: 'yls.desk.save' }} kind="secondary" />
        </Form>
      </Section>
      <Section title={{ key: 'yls.rooms.lines' }} lead={{ key: 'yls.rooms.lines.lead' }} id="lines">
        <LinesWrong errors={forms.lineErrors} />
        <Form action={`${path}/lines`} form={forms.rooms}>
          <TextArea name="lines" label={{ key: 'yls.lines.text' }} hint={{ key: 'yls.rooms.lines.hint' }} rows={8} />
          <Button text={{ key: 'yls.rooms.add' }} kind="secondary" />
        </Form>
      </Section>
    </>
  );
}

function Acts({ board: { summit, counts, run, floors } }: { board: LodgingBoard }) {
  const path = `/yls/summits/${summit.id}/rooms`;
  return (
    <>
      {floors.some(({ floor }) => floor === null) && (
        <Form action={`${path}/floors`} form={newForm()} wide>
          <ButtonRow>
            <Button text={{ key: 'yls.rooms.name-floors' }} kind="secondary" />
          </ButtonRow>
        </Form>
      )}
      <Form action={`${path}/runs`} form={newForm()} wide>
        <ButtonRow>
          <Button text={{ key: run ? 'yls.rooms.plan-again' : 'yls.rooms.plan' }} big />
        </ButtonRow>
      </Form>
      {counts.unreleased > 0 && (
        <Form action={`${path}/release`} form={newForm()} wide>
          <ButtonRow>
            <Button text={{ key: 'yls.rooms.release' }} kind="secondary" />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

const CRITERIA = ['unhoused', 'requestsUnmet', 'farFromChaperone', 'sameCountry'] as const;

/** What was reached beside what no plan can be better than. */
function Plan({ run }: { run: LodgingRun }) {
  const t = useText();
  const { number, dateTime } = useFormats();
  const title = { key: 'yls.rooms.last-plan' };
  const columns: Column<(typeof CRITERIA)[number]>[] = [
    { heading: { key: 'yls.rooms.criterion' }, cell: (name) => t(`yls.rooms.criterion.${name}`) },
    { heading: { key: 'yls.rooms.reached' }, cell: (name) => number(run.merit[name]), numeric: true },
    { heading: { key: 'yls.rooms.bound' }, cell: (name) => number(run.bound[name]), numeric: true },
  ];
  return (
    <Section title={title} lead={{ key: 'yls.rooms.made', params: { at: dateTime(run.at), moved: run.merit.moved } }}>
      <Alert
        tone={run.isProven ? 'success' : 'info'}
        text={{ key: run.isProven ? 'yls.rooms.proven' : 'yls.rooms.gap' }}
        slim
      />
      <Table caption={title} hideCaption columns={columns} rows={CRITERIA} rowKey={(name) => name} />
      <p>
        {t('yls.plan.verify')} <code class="yls-hash">{`npm run portal -- yls verify-run ${run.id}`}</code>
      </p>
    </Section>
  );
}

function Unhoused({ board: { summit, unhoused } }: { board: LodgingBoard }) {
  const t = useText();
  return (
    <Section title={{ key: 'yls.rooms.unhoused' }}>
      <ul class="yls-rows">
        {unhoused.map(({ id, name, isKnown }) => (
          <li key={id}>
            {isKnown ? (
              <a href={`/yls/summits/${summit.id}/rooms/guests/${id}`}>{name}</a>
            ) : (
              t('yls.rooms.unknown', { name })
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function House({ board, house }: { board: LodgingBoard; house: string }) {
  const { summit, houses, rooms } = board;
  const path = `/yls/summits/${summit.id}/rooms`;
  const title = { key: 'yls.rooms.house', params: { house } };
  const columns = useRoomColumns(summit.id);
  return (
    <Section title={title}>
      <Tabs
        label={{ key: 'yls.rooms.houses' }}
        tabs={houses.map((one) => ({
          href: `${path}?house=${encodeURIComponent(one)}`,
          text: one,
          isCurrent: one === house,
        }))}
      />
      <ButtonRow>
        <ButtonLink
          href={`${path}/doors?house=${encodeURIComponent(house)}`}
          text={{ key: 'yls.doors.title' }}
          kind="secondary"
        />
      </ButtonRow>
      <Table caption={title} hideCaption columns={columns} rows={rooms} rowKey={({ id }) => id} />
    </Section>
  );
}

function useRoomColumns(summitId: string): Column<RoomOnBoard>[] {
  const t = useText();
  const { number } = useFormats();
  const path = `/yls/summits/${summitId}/rooms`;
  const marks = ({ gender, isStepFree, isNearNurse }: RoomOnBoard) => [
    ...(gender ? [t(`yls.gender.${gender}`)] : []),
    ...(isStepFree ? [t('yls.rooms.step-free')] : []),
    ...(isNearNurse ? [t('yls.rooms.near-nurse')] : []),
  ];
  return [
    { heading: { key: 'yls.rooms.room' }, cell: ({ floor, name }) => `${floor} · ${name}` },
    {
      heading: { key: 'yls.rooms.beds' },
      cell: ({ beds, people }) => `${number(people.length)} / ${number(beds)}`,
      numeric: true,
    },
    { heading: { key: 'yls.rooms.marks' }, cell: (room) => marks(room).join(', ') || '–' },
    {
      heading: { key: 'yls.rooms.people' },
      cell: ({ id, people }) =>
        people.length > 0 ? (
          <ul class="yls-places">
            {people.map((one) => (
              <li key={one.id}>
                <a href={`${path}/guests/${one.id}`}>{one.name}</a>
                {one.isLocked && ` · ${t('yls.board.locked')}`}
              </li>
            ))}
          </ul>
        ) : (
          <Form action={`${path}/${id}/removal`} form={newForm()} wide>
            <Button text={{ key: 'yls.rooms.remove' }} kind="plain" />
          </Form>
        ),
    },
  ];
}

function Floors({ board: { summit, floors, allFloors } }: { board: LodgingBoard }) {
  const title = { key: 'yls.rooms.floors' };
  const columns: Column<LodgingBoard['floors'][number]>[] = [
    { heading: { key: 'yls.rooms.delegation' }, cell: ({ delegation }) => delegation },
    {
      heading: { key: 'yls.rooms.floor' },
      cell: ({ delegationId, floor }) => (
        <Form
          action={`/yls/summits/${summit.id}/rooms/floors/${delegationId}`}
          form={newForm({ floor: floor ?? '' })}
          id={`floor-${delegationId}`}
        >
          <Select
            name="floor"
            label={{ key: 'yls.rooms.floor' }}
            choices={allFloors.map((one) => ({ value: one, label: one }))}
          />
          <Button text={{ key: 'yls.desk.save' }} kind="plain" />
        </Form>
      ),
    },
  ];
  return (
    <Section title={title} lead={{ key: 'yls.rooms.floors.lead' }}>
      <Table caption={title} hideCaption columns={columns} rows={floors} rowKey={({ delegationId }) => delegationId} />
    </Section>
  );
}
