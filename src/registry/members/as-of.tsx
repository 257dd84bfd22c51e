import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  newForm,
  Section,
  SummaryList,
  Table,
  useFormats,
  useText,
} from '../../platform/index.js';
import type { MemberStandingOn } from './member-standing.queries.js';
import type { FigureOnPage } from './members.queries.js';

interface AsOfProps {
  memberId: string;
  standing: MemberStandingOn;
  figures: readonly FigureOnPage[];
}

/** What the member was on a day: recognised or not, its tier, its band of inhabitants. */
export function AsOf({ memberId, standing, figures }: AsOfProps) {
  const t = useText();
  const { day } = useFormats();
  const yesNo = (yes: boolean) => t(yes ? 'registry.as_of.yes' : 'registry.as_of.no');
  return (
    <Section title={{ key: 'registry.as_of.title' }} lead={{ key: 'registry.as_of.lead' }} id="as-of">
      <Form action={`/registry/members/${memberId}#as-of`} method="get" form={newForm({ on: standing.on })}>
        <DateField name="on" label={{ key: 'registry.as_of.day' }} />
        <ButtonRow>
          <Button kind="secondary" text={{ key: 'registry.as_of.ask' }} />
        </ButtonRow>
      </Form>
      <h3>{t('registry.as_of.on', { day: day(standing.on) })}</h3>
      {standing.recognised !== standing.recognisedAsKnownThen && (
        <Alert tone="warning" slim text={{ key: 'registry.as_of.known_otherwise' }} />
      )}
      <SummaryList
        rows={[
          { label: { key: 'registry.as_of.recognised' }, value: yesNo(standing.recognised) },
          { label: { key: 'registry.as_of.known_then' }, value: yesNo(standing.recognisedAsKnownThen) },
          { label: { key: 'registry.dues.tier' }, value: standing.tier ?? '–' },
          { label: { key: 'registry.figure.band' }, value: <Band standing={standing} /> },
        ]}
      />
      {figures.length > 0 && <Figures figures={figures} />}
      <ButtonLink
        kind="secondary"
        href={`/registry/members/${memberId}/population-figures`}
        text={{ key: 'registry.figure.add' }}
      />
    </Section>
  );
}

function Band({ standing: { band, population } }: { standing: MemberStandingOn }) {
  const t = useText();
  const { number } = useFormats();
  if (!band || !population) return <>{t('registry.community.population.unknown')}</>;
  const figure = { count: number(population.count), year: String(population.year), source: population.source };
  const ends = { from: number(band.from), below: number(band.below ?? 0) };
  const key = band.below === null ? 'registry.figure.band.open' : 'registry.figure.band.closed';
  return <>{t(key, { ...ends, ...figure })}</>;
}

function Figures({ figures }: { figures: readonly FigureOnPage[] }) {
  const { day, number } = useFormats();
  return (
    <Table
      caption={{ key: 'registry.figure.title' }}
      rows={figures}
      rowKey={(figure) => figure.id}
      columns={[
        { heading: { key: 'registry.figure.from' }, cell: (figure) => day(figure.countsFrom) },
        { heading: { key: 'registry.figure.count' }, numeric: true, cell: (figure) => number(figure.count) },
        { heading: { key: 'registry.figure.year' }, cell: (figure) => String(figure.year) },
        { heading: { key: 'registry.figure.source' }, cell: (figure) => figure.source },
      ]}
    />
  );
}
