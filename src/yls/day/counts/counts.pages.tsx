import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  newForm,
  PageHeader,
  Section,
  Select,
  Table,
  TextField,
  useFormats,
  useLocale,
  useText,
  type Column,
  type FormState,
  type InLanguages,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { wordsIn } from '../words-in.js';
import type { Alarm, Countable, Head } from './counts.queries.js';
import { HeadsApp } from './heads-app.js';

function useName(): (name: string | InLanguages) => string {
  const { locale } = useLocale();
  return (name) => (typeof name === 'string' ? name : wordsIn(name, locale));
}

/** What was typed and is not right: a new bus, or where those were found who were missing. */
export interface WrongForms {
  bus?: FormState;
  alarm?: { id: string; form: FormState };
}

interface CountsProps {
  summit: YlsSummit;
  account: string;
  all: readonly Countable[];
  alarms: readonly Alarm[];
  wrong: WrongForms;
  leads: boolean;
}

/** All that heads are counted on; on top where somebody is missing. */
export function CountsPage({ summit, account, all, alarms, wrong, leads }: CountsProps) {
  const title = { key: 'yls.counts.title' };
  return (
    <>
      <PageHeader eyebrow={summit.name} title={title} lead={{ key: 'yls.counts.lead' }} />
      {alarms.map((alarm) => (
        <Missing
          key={alarm.id}
          summit={summit}
          alarm={alarm}
          leads={leads}
          form={wrong.alarm?.id === alarm.id ? wrong.alarm.form : newForm()}
        />
      ))}
      <HeadsApp summit={summit} account={account} leads={leads} />
      <div class="door__plain">
        <Table caption={title} hideCaption columns={useColumns(summit, leads)} rows={all} rowKey={({ id }) => id} />
      </div>
      {leads && <NewBus summit={summit} form={wrong.bus ?? newForm()} />}
    </>
  );
}

function useColumns({ id, timeZone }: YlsSummit, leads: boolean): Column<Countable>[] {
  const t = useText();
  const nameOf = useName();
  const { dateTime } = useFormats();
  return [
    {
      heading: { key: 'yls.counts.what' },
      cell: ({ kind, id: of, name }) => (
        <>
          <a href={`/yls/day/${id}/counts/${kind}/${of}`}>{nameOf(name)}</a>{' '}
          {leads && kind === 'bus' && <a href={`/yls/day/${id}/buses/${of}`}>{t('yls.bus.riders')}</a>}
        </>
      ),
    },
    { heading: { key: 'yls.counts.when' }, cell: ({ at }) => dateTime(at, timeZone) },
    { heading: { key: 'yls.counts.where' }, cell: ({ place }) => place || '–' },
    {
      heading: { key: 'yls.counts.last' },
      cell: ({ counted, countedAt, expected }) =>
        counted === null || !countedAt
          ? t('yls.counts.never', { expected })
          : t('yls.counts.so-many', { counted, expected, at: dateTime(countedAt, timeZone) }),
    },
  ];
}

function Missing({ summit, alarm, leads, form }: { summit: YlsSummit; alarm: Alarm; leads: boolean; form: FormState }) {
  const nameOf = useName();
  const { dateTime } = useFormats();
  const params = { where: nameOf(alarm.name), at: dateTime(alarm.countedAt, summit.timeZone) };
  return (
    <div class="door__names">
      <Alert tone="error" title={{ key: 'yls.counts.missing-at', params }} text={alarm.missing.join(', ')}>
        {leads && (
          <Form action={`/yls/day/${summit.id}/alarms/${alarm.id}/settlement`} form={form}>
            <TextField name="because" label={{ key: 'yls.counts.found' }} autocomplete="off" />
            <Button text={{ key: 'yls.counts.settle' }} />
          </Form>
        )}
      </Alert>
    </div>
  );
}

const NewBus = ({ summit, form }: { summit: YlsSummit; form: FormState }) => (
  <Section title={{ key: 'yls.bus.new' }}>
    <Form action={`/yls/day/${summit.id}/buses`} form={form}>
      <TextField name="name" label={{ key: 'yls.bus.name' }} />
      <TextField name="leavesFrom" label={{ key: 'yls.bus.from' }} />
      <DateField name="leavesOn" label={{ key: 'yls.bus.on' }} defaultValue={summit.beginsOn} />
      <TextField name="leavesAt" label={{ key: 'yls.bus.at' }} hint={{ key: 'yls.bus.at.hint' }} width="short" />
      <TextField name="seats" label={{ key: 'yls.bus.seats' }} inputMode="numeric" width="short" />
      <Button text={{ key: 'yls.bus.add' }} kind="secondary" />
    </Form>
  </Section>
);

/** A box for each who should be there; who is not ticked is missing. */
export function CountPage({
  summit,
  countable,
  heads,
  count,
}: {
  summit: YlsSummit;
  countable: Countable;
  heads: readonly Head[];
  /** The id that the count gets. */
  count: string;
}) {
  const nameOf = useName();
  return (
    <>
      <PageHeader eyebrow={summit.name} title={nameOf(countable.name)} lead={{ key: 'yls.counts.tick' }} />
      <Form action={`/yls/day/${summit.id}/counts/${countable.kind}/${countable.id}`} form={newForm()}>
        <input type="hidden" name="id" value={count} />
        <Checkboxes
          name="here"
          label={{ key: 'yls.counts.here', params: { count: heads.length } }}
          choices={heads.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ButtonRow>
          <Button text={{ key: 'yls.counts.count' }} big />
          <ButtonLink href={`/yls/day/${summit.id}/counts`} text={{ key: 'yls.own.back' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}

interface BusProps {
  summit: YlsSummit;
  bus: Countable;
  riders: readonly { id: string; name: string }[];
  delegations: readonly { id: string; name: string }[];
}

/** Who goes by a bus. */
export function BusPage({ summit, bus, riders, delegations }: BusProps) {
  const nameOf = useName();
  const path = `/yls/day/${summit.id}/buses/${bus.id}/riders`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={nameOf(bus.name)} lead={{ key: 'yls.bus.lead' }} />
      <Form action={path} form={newForm()}>
        <Select
          name="delegation"
          label={{ key: 'yls.bus.delegation' }}
          choices={delegations.map(({ id, name }) => ({ value: id, label: name }))}
          empty={{ key: 'yls.bus.no-delegation' }}
          optional
        />
        <TextField name="code" label={{ key: 'yls.bus.ticket' }} width="medium" autocomplete="off" optional />
        <Button text={{ key: 'yls.bus.board' }} />
      </Form>
      <ul class="yls-rows">
        {riders.map(({ id, name }) => (
          <li key={id}>
            <Form action={`${path}/${id}/end`} form={newForm()}>
              {name} <Button text={{ key: 'yls.bus.leave', params: { name } }} kind="plain" />
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
