import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Section,
  useFormats,
  useLocale,
  useText,
} from '../../../platform/index.js';
import { NewsList } from '../news/news-list.js';
import type { NewsItem } from '../news/news.queries.js';
import { dayIn } from '../../summit/zoned-days.js';
import { wordsIn } from '../words-in.js';
import type { OwnSchedule } from './schedule.queries.js';

interface ScheduleProps {
  own: OwnSchedule;
  /** Of the calendar that was made just now. */
  address: string | null;
  news: readonly NewsItem[];
}

/** Day by day, in the summit's own time. */
export function SchedulePage({ own: { summit, appointments }, address, news }: ScheduleProps) {
  const byDay = Map.groupBy(appointments, ({ startsAt }) => dayIn(startsAt, summit.timeZone));
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.schedule.title' }} lead={{ key: 'yls.schedule.lead' }} />
      <NewsList news={news} timeZone={summit.timeZone} />
      {appointments.length === 0 && <EmptyState title={{ key: 'yls.schedule.none' }} />}
      {[...byDay].map(([day, ones]) => (
        <Day key={day} day={day} appointments={ones} timeZone={summit.timeZone} />
      ))}
      <Section title={{ key: 'yls.schedule.take' }} lead={{ key: 'yls.schedule.take.lead' }}>
        {address && (
          <Alert tone="success" title={{ key: 'yls.schedule.address' }}>
            <p class="break-all">{address}</p>
          </Alert>
        )}
        <ButtonRow>
          <ButtonLink href="/yls/mine/schedule.pdf" text={{ key: 'yls.ticket.print' }} kind="secondary" />
        </ButtonRow>
        <Form action="/yls/mine/schedule/calendar" form={newForm()}>
          <Button text={{ key: 'yls.schedule.subscribe' }} kind="secondary" />
        </Form>
      </Section>
    </>
  );
}

function Day({ day, appointments, timeZone }: { day: string; timeZone: string } & Pick<OwnSchedule, 'appointments'>) {
  const { day: dayOf, time } = useFormats();
  const { locale } = useLocale();
  const t = useText();
  return (
    <Section title={dayOf(day)}>
      <ul class="yls-rows">
        {appointments.map(({ id, startsAt, endsAt, title, place }) => (
          <li key={id}>
            <strong>
              {endsAt
                ? t('yls.schedule.between', { from: time(startsAt, timeZone), until: time(endsAt, timeZone) })
                : time(startsAt, timeZone)}
            </strong>{' '}
            {wordsIn(title, locale)}
            {place && <span>, {place}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
