import {
  Button,
  EmptyState,
  Form,
  formOf,
  PageHeader,
  Section,
  Select,
  Table,
  useFormats,
  useText,
  type Column,
} from '../../../platform/index.js';
import { nameOfYear } from '../school-year.js';
import { FUNNEL, type Figures, type MemberFunnel } from './figures.queries.js';

const say = (key: string) => ({ key: `host-families.finding-figures.${key}` });

/** The funnel of each member, how long its steps take, and why families stop. */
export function FiguresPage({ figures }: { figures: Figures }) {
  const columns = useColumns(figures);
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <Form action="/host-families/figures" method="get" form={formOf({ year: figures.year })}>
        <Select
          name="year"
          label={{ key: 'host-families.finding-desk.season' }}
          empty={false}
          choices={figures.years.map((year) => ({ value: String(year), label: nameOfYear(year) }))}
        />
        <Button text={{ key: 'host-families.finding-desk.show' }} kind="secondary" />
      </Form>
      {figures.funnels.length === 0 ? (
        <EmptyState title={say('none')} />
      ) : (
        <Section title={say('funnel')} lead={say('funnel.lead')}>
          <Table
            caption={say('funnel')}
            hideCaption
            columns={columns}
            rows={figures.funnels}
            rowKey={({ memberId }) => memberId ?? 'none'}
          />
        </Section>
      )}
      {figures.reasons.length > 0 && (
        <Section title={say('reasons')}>
          <Table
            caption={say('reasons')}
            hideCaption
            columns={[
              { heading: { key: 'host-families.inquiry.reason' }, cell: ({ reason }) => <Reason code={reason} /> },
              { heading: say('families'), cell: ({ families }) => families, numeric: true },
            ]}
            rows={figures.reasons}
            rowKey={({ reason }) => reason}
          />
        </Section>
      )}
    </>
  );
}

function Reason({ code }: { code: string }) {
  const t = useText();
  return <>{t(`host-families.${code}`)}</>;
}

function useColumns({ members }: Figures): Column<MemberFunnel>[] {
  const t = useText();
  const { number } = useFormats();
  const days = (value: number | null) =>
    t('host-families.finding-figures.days', { days: number(value ?? 0, { maximumFractionDigits: 1 }) });
  return [
    {
      heading: { key: 'host-families.finding-desk.member' },
      cell: ({ memberId }) => (memberId && members.get(memberId)) ?? t('host-families.finding-desk.member.none'),
    },
    ...FUNNEL.map((step): Column<MemberFunnel> => ({
      heading: say(step),
      numeric: true,
      cell: (line) => (
        <>
          {number(line.counts[step])}
          {line.days[step] !== null && <br />}
          {line.days[step] !== null && <small>{days(line.days[step])}</small>}
        </>
      ),
    })),
  ];
}
