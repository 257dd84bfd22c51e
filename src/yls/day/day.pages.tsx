import { EmptyState, PageHeader, useFormats, useText } from '../../platform/index.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';

/** The summits whose days somebody helps with. */
export function DaysPage({ summits }: { summits: readonly YlsSummit[] }) {
  const { day } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'yls.day.title' }} lead={{ key: 'yls.day.lead' }} />
      {summits.length === 0 && <EmptyState title={{ key: 'yls.day.none' }} />}
      <ul class="yls-rows">
        {summits.map(({ id, name, place, beginsOn }) => (
          <li key={id}>
            <a href={`/yls/day/${id}`}>{name}</a> {place}, {day(beginsOn)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What there is to do: helpers see the door, staff all. */
const AT_DOOR = ['check-in', 'counts', 'pick-up'] as const;
const OF_STAFF = ['stopped', 'news', 'badges', 'safety'] as const;

export function DayPage({ summit, leads }: { summit: YlsSummit; leads: boolean }) {
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={summit.place} title={summit.name} lead={{ key: 'yls.day.lead' }} />
      <ul class="yls-rows">
        {[...AT_DOOR, ...(leads ? OF_STAFF : [])].map((one) => (
          <li key={one}>
            <a href={`/yls/day/${summit.id}/${one}`}>{t(`yls.day.${one}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
