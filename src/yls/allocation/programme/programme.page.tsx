import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Section,
  Select,
  SummaryList,
  Table,
  TextArea,
  useFormats,
  useLocale,
  useText,
  type Column,
  type FormState,
} from '../../../platform/index.js';
import { lastDayBefore, lastMinuteBefore } from '../../summit/zoned-days.js';
import { inLocale } from './in-locale.js';
import { LinesWrong } from './lines-wrong.js';
import type { ProgrammeOnDesk, SessionLineOnDesk } from './programme-desk.queries.js';
import { SlotFields } from './programme-fields.js';
import type { LineError } from './session-lines.js';

/** Which form came back; the others are as if nobody had touched them. */
export type ProgrammeForms = Record<'slot' | 'ranking' | 'copy' | 'lines', FormState> & {
  lineErrors: readonly LineError[];
};

interface ProgrammePageProps {
  desk: ProgrammeOnDesk;
  forms: ProgrammeForms;
}

/** The programme as it is, and the forms that make it. */
export function ProgrammePage({ desk, forms }: ProgrammePageProps) {
  const { summit, slots, others } = desk;
  const path = `/yls/summits/${summit.id}`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.programme.title' }} lead={{ key: 'yls.programme.lead' }} />
      <ButtonRow>
        <ButtonLink href={`${path}/allocation`} text={{ key: 'yls.board.title' }} kind="secondary" />
      </ButtonRow>
      <Ranking desk={desk} form={forms.ranking} />
      {slots.map((slot, at) => (
        <Slot key={slot.id} desk={desk} slot={slot} number={at + 1} />
      ))}
      {slots.length === 0 && others.length > 0 && (
        <Section title={{ key: 'yls.programme.copy' }} lead={{ key: 'yls.programme.copy.lead' }}>
          <Form action={`${path}/programme/copies`} form={forms.copy}>
            <Select
              name="from"
              label={{ key: 'yls.programme.from' }}
              choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button text={{ key: 'yls.programme.copy' }} kind="secondary" />
          </Form>
        </Section>
      )}
      <Section title={{ key: 'yls.slot.new' }}>
        <Form action={`${path}/programme/slots`} form={forms.slot}>
          <SlotFields />
          <Button text={{ key: 'yls.slot.add' }} />
        </Form>
      </Section>
      {slots.length > 0 && <Lines path={path} forms={forms} />}
    </>
  );
}

function Ranking({ desk: { summit, ranking }, form }: { desk: ProgrammeOnDesk; form: FormState }) {
  const { date, dateTime } = useFormats();
  return (
    <Section title={{ key: 'yls.ranking.title' }} lead={{ key: 'yls.ranking.lead' }}>
      {ranking && (
        <SummaryList
          rows={[
            {
              label: { key: 'yls.ranking.until' },
              value: dateTime(lastMinuteBefore(ranking.ranksUntil), summit.timeZone),
            },
            { label: { key: 'yls.ranking.seed' }, value: <code>{ranking.seed}</code> },
            { label: { key: 'yls.ranking.published' }, value: date(ranking.publishedAt) },
          ]}
        />
      )}
      <Form action={`/yls/summits/${summit.id}/programme/ranking`} form={form}>
        <DateField
          name="ranksOn"
          label={{ key: 'yls.ranking.last-day' }}
          defaultValue={ranking ? lastDayBefore(ranking.ranksUntil, summit.timeZone) : ''}
        />
        <Button text={{ key: ranking ? 'yls.ranking.change' : 'yls.ranking.open' }} kind="secondary" />
      </Form>
    </Section>
  );
}

type SlotOnDesk = ProgrammeOnDesk['slots'][number];

function Slot({ desk, slot, number }: { desk: ProgrammeOnDesk; slot: SlotOnDesk; number: number }) {
  const { locale } = useLocale();
  const { date, time } = useFormats();
  const columns = useColumns(desk.summit.id);
  const { timeZone } = desk.summit;
  const title = `${number}. ${inLocale(slot.title, locale)}`;
  const when = `${date(slot.startsAt, timeZone)}, ${time(slot.startsAt, timeZone)}–${time(slot.endsAt, timeZone)}`;
  return (
    <Section
      title={title}
      lead={when}
      more={{ href: `/yls/summits/${desk.summit.id}/programme/slots/${slot.id}`, text: { key: 'yls.slot.change' } }}
    >
      {slot.sessions.length > 0 && (
        <Table caption={title} hideCaption columns={columns} rows={slot.sessions} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}

function useColumns(summitId: string): Column<SessionLineOnDesk>[] {
  const t = useText();
  const { locale } = useLocale();
  const { number } = useFormats();
  const path = (id: string) => `/yls/summits/${summitId}/programme/sessions/${id}`;
  return [
    {
      heading: { key: 'yls.session.title' },
      cell: ({ id, title }) => <a href={path(id)}>{inLocale(title, locale)}</a>,
    },
    { heading: { key: 'yls.session.kind' }, cell: ({ kind }) => t(`yls.session-kind.${kind}`) },
    { heading: { key: 'yls.session.place' }, cell: ({ place }) => place || '–' },
    { heading: { key: 'yls.session.capacity' }, cell: ({ capacity }) => number(capacity), numeric: true },
    { heading: { key: 'yls.session.first-wishes' }, cell: ({ firstWishes }) => number(firstWishes), numeric: true },
    { heading: { key: 'yls.session.people' }, cell: ({ people }) => number(people), numeric: true },
  ];
}

function Lines({ path, forms: { lines, lineErrors } }: { path: string; forms: ProgrammeForms }) {
  return (
    <Section title={{ key: 'yls.lines.title' }} lead={{ key: 'yls.lines.lead' }} id="lines">
      <LinesWrong errors={lineErrors} />
      <Form action={`${path}/programme/lines`} form={lines}>
        <TextArea name="lines" label={{ key: 'yls.lines.text' }} hint={{ key: 'yls.lines.text.hint' }} rows={8} />
        <Button text={{ key: 'yls.lines.add' }} kind="secondary" />
      </Form>
    </Section>
  );
}
