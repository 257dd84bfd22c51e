import { ButtonLink, EmptyState, PageHeader, Section, useFormats, useText } from '../../platform/index.js';
import type { TourStop } from './tour.queries.js';

interface TourProps {
  /** The earliest first. */
  stops: readonly TourStop[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** Where works can be seen on a wall of stone: now, soon, and where they were. */
export function TourPage({ stops, today }: TourProps) {
  const now = stops.filter(({ fromOn, untilOn, state }) => fromOn <= today && untilOn >= today && state !== 'closed');
  const later = stops.filter(({ fromOn }) => fromOn > today);
  const past = stops.filter((stop) => !now.includes(stop) && !later.includes(stop)).toReversed();
  return (
    <>
      <PageHeader title={{ key: 'yaas.exhibit.tour' }} lead={{ key: 'yaas.tour.lead' }} />
      {now.length + later.length === 0 && (
        <EmptyState title={{ key: 'yaas.tour.nowhere' }} text={{ key: 'yaas.tour.nowhere.text' }} icon="place">
          <ButtonLink text={{ key: 'yaas.exhibit.back' }} href="/exhibit" />
        </EmptyState>
      )}
      <Stops title="yaas.tour.now" stops={now} />
      <Stops title="yaas.tour.later" stops={later} />
      <Stops title="yaas.tour.past" stops={past} />
    </>
  );
}

function Stops({ title, stops }: { title: string; stops: readonly TourStop[] }) {
  if (stops.length === 0) return null;
  return (
    <Section title={{ key: title }}>
      <ul class="tour-stops">
        {stops.map((stop) => (
          <Stop key={stop.id} stop={stop} />
        ))}
      </ul>
    </Section>
  );
}

function Stop({ stop }: { stop: TourStop }) {
  const t = useText();
  const { day } = useFormats();
  const { city, communitySlug, venue, hours, hostName, fromOn, untilOn, year, works } = stop;
  return (
    <li class="tour-stop">
      <p class="eyebrow">{t('yaas.tour.days', { from: day(fromOn), until: day(untilOn) })}</p>
      <h3 class="tour-stop__city">{city}</h3>
      <p class="tour-stop__venue">{venue}</p>
      {hours && <p class="tour-stop__venue">{hours}</p>}
      <p class="tour-stop__host">{t('yaas.tour.host', { host: hostName, year: String(year), works })}</p>
      <p>
        <a href={`/exhibit?edition=${year}&place=${communitySlug}`}>{t('yaas.tour.works_of', { city })}</a>
      </p>
    </li>
  );
}
