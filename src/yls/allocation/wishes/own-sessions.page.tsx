import {
  EmptyState,
  PageHeader,
  Section,
  useFormats,
  useLocale,
  useText,
  type InLanguages,
} from '../../../platform/index.js';
import { Reasons } from '../board/reasons.js';
import { inLocale } from '../programme/in-locale.js';
import type { ScheduledSlot } from '../programme/programme.queries.js';

interface OwnSessionsProps {
  summit: { name: string; timeZone: string };
  slots: readonly ScheduledSlot[];
  titles: ReadonlyMap<string, InLanguages>;
}

/** Where the delegate is in each slot since the last release, and why. */
export function OwnSessionsPage({ summit, slots, titles }: OwnSessionsProps) {
  const t = useText();
  const { locale } = useLocale();
  const { date, time } = useFormats();
  const { timeZone } = summit;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.sessions.title' }} lead={{ key: 'yls.sessions.lead' }} />
      {slots.length === 0 ? <EmptyState title={{ key: 'yls.sessions.not-yet' }} /> : <p>{t('yls.schedule.lead')}</p>}
      {slots.map(({ slotId, title, startsAt, endsAt, session, role, why }, at) => (
        <Section
          key={slotId}
          title={session ? inLocale(session.title, locale) : { key: 'yls.sessions.none' }}
          lead={`${inLocale(title, locale)} · ${date(startsAt, timeZone)}, ${time(startsAt, timeZone)}–${time(endsAt, timeZone)}`}
        >
          {session?.place && <p>{t('yls.sessions.where', { place: session.place })}</p>}
          {role && <p>{t('yls.sessions.role', { role })}</p>}
          {session ? (
            <Reasons why={why} titles={titles} isLast={at === slots.length - 1} />
          ) : (
            <p>{t('yls.sessions.none.text')}</p>
          )}
        </Section>
      ))}
    </>
  );
}
