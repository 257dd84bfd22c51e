import {
  ButtonLink,
  ButtonRow,
  PageHeader,
  RuleList,
  Section,
  SummaryList,
  Table,
  useFormats,
  useLocale,
  useText,
  type Column,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { AcceptanceSection } from './acceptance-section.js';
import { ActsSection } from './acts-section.js';
import type { ApplicationHappening, DeskApplication } from './desk-application.queries.js';
import { GatesSection } from './gates-section.js';
import { ApplicationStateTag, TurnTag } from './state-tag.js';

/** One student for the desks: what is next and what blocks it, what can be done now, all gates, the school, and what was done. */
export function DeskApplicationPage({ desk }: { desk: DeskApplication }) {
  return (
    <>
      <PageHeader eyebrow={desk.term.name} title={desk.student}>
        <ApplicationStateTag state={desk.application.state} />
      </PageHeader>
      <Next desk={desk} />
      <Links desk={desk} />
      <ActsSection desk={desk} />
      <Facts desk={desk} />
      <AcceptanceSection desk={desk} />
      <GatesSection desk={desk} />
      <History events={desk.events} />
    </>
  );
}

function Next({ desk: { next } }: { desk: DeskApplication }) {
  const t = useText();
  return (
    <Section title={{ key: 'exchange.desk.next' }} id="next">
      <p>
        <strong>{t(`exchange.next.${next.what}`)}</strong> <TurnTag turn={next.turn} />
      </p>
      {next.against.length > 0 && <RuleList results={next.against} />}
    </Section>
  );
}

function Facts({ desk: { application, names, term } }: { desk: DeskApplication }) {
  const t = useText();
  const { locale } = useLocale();
  const { day } = useFormats();
  const community = names.communities.get(application.sendingCommunityId);
  const days = (['selectedOn', 'ds2019IssuedOn', 'visaOn', 'departsOn', 'arrivedOn', 'endedOn'] as const).flatMap(
    (what) => {
      const on = application[what];
      return on === null ? [] : [{ label: { key: `exchange.day.${what}` }, value: day(on) }];
    },
  );
  return (
    <Section title={{ key: 'exchange.desk.facts' }}>
      <SummaryList
        rows={[
          { label: { key: 'exchange.desk.from' }, value: community ? labelOf(community, locale) : '–' },
          {
            label: { key: 'exchange.desk.to' },
            value: (application.scope && names.members.get(application.scope)) ?? t('exchange.desk.not-nominated'),
          },
          { label: { key: 'exchange.desk.by.sponsor' }, value: names.sponsors.get(application.sponsorId) },
          { label: { key: 'exchange.desk.term' }, value: `${day(term.beginsOn)} – ${day(term.endsOn)}` },
          ...(application.isDirect
            ? [{ label: { key: 'exchange.desk.direct' }, value: t('exchange.desk.direct.yes') }]
            : []),
          ...days,
          ...(application.endReason
            ? [{ label: { key: 'exchange.desk.end-reason' }, value: application.endReason }]
            : []),
        ]}
      />
    </Section>
  );
}

function Links({ desk: { links } }: { desk: DeskApplication }) {
  if (links.length === 0) return null;
  return (
    <Section title={{ key: 'exchange.desk.links' }} id="links">
      <ButtonRow>
        {links.map(({ href, text }) => (
          <ButtonLink key={href} href={href} text={text} kind="secondary" />
        ))}
      </ButtonRow>
    </Section>
  );
}

function History({ events }: { events: readonly ApplicationHappening[] }) {
  const columns = useColumns();
  if (events.length === 0) return null;
  const caption = { key: 'exchange.desk.history' };
  return (
    <Section title={caption}>
      <Table
        caption={caption}
        hideCaption
        columns={columns}
        rows={events}
        rowKey={({ at, event }) => `${event} ${at.getTime()}`}
      />
    </Section>
  );
}

function useColumns(): Column<ApplicationHappening>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'exchange.desk.what' }, cell: ({ event }) => t(`exchange.event.${event}`) },
    { heading: { key: 'exchange.desk.when' }, cell: ({ at }) => dateTime(at) },
    { heading: { key: 'exchange.desk.who' }, cell: ({ byName }) => byName ?? t('exchange.desk.portal') },
    { heading: { key: 'exchange.desk.reason' }, cell: ({ reason }) => reason ?? '–' },
  ];
}
