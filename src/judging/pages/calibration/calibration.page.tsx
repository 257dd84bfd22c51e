import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Table,
  useFormats,
  useLocale,
  useText,
} from '../../../platform/index.js';
import type { CalibrationSeat, OwnAnchor } from '../../calibration/own-calibration.queries.js';
import type { ComparedStep, OwnSpread } from '../../calibration/spread.queries.js';
import { inLocale } from '../../round/localized.js';
import { Line } from '../line.js';

interface CalibrationPageProps {
  account: string;
  seat: CalibrationSeat;
  anchors: readonly OwnAnchor[];
  /** Null until all anchors are scored. */
  spread: OwnSpread | null;
}

/** Before the first work: the anchors to score, then how the judge compares, then the start. */
export function CalibrationPage({ account, seat, anchors, spread }: CalibrationPageProps) {
  const path = `/judging/calibration/${seat.roundId}`;
  return (
    <>
      <PageHeader
        eyebrow={seat.name}
        title={{ key: seat.startedAt ? 'judging.calibration.title.started' : 'judging.calibration.title' }}
        lead={{
          key: seat.startedAt ? 'judging.calibration.lead.started' : 'judging.calibration.lead',
          params: { anchors: anchors.length },
        }}
      />
      <Line account={account} ahead={anchors.map(({ id }) => `${path}/anchors/${id}`)} desk={path} />
      {!seat.startedAt && <OwnAnchors path={path} anchors={anchors} />}
      {spread && <Spread spread={spread} />}
      {seat.startedAt && <Started roundId={seat.roundId} isShown={spread !== null} />}
      {spread && !seat.startedAt && (
        <Form action={`${path}/start`}>
          <Button big icon="arrow-forward" text={{ key: 'judging.calibration.start' }} />
        </Form>
      )}
    </>
  );
}

/** Afterwards: what is still to come, and the way back to the works. */
function Started({ roundId, isShown }: { roundId: string; isShown: boolean }) {
  const t = useText();
  return (
    <>
      {!isShown && <p>{t('judging.calibration.again')}</p>}
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/judging/desk/${roundId}`} text={{ key: 'judging.calibration.to-desk' }} />
      </ButtonRow>
    </>
  );
}

function OwnAnchors({ path, anchors }: { path: string; anchors: readonly OwnAnchor[] }) {
  const t = useText();
  return (
    <ol class="own-works">
      {anchors.map(({ id, number, title, status }) => (
        <li key={id}>
          <a href={`${path}/anchors/${id}`} class={`own-works__work own-works__work--${status ?? 'untouched'}`}>
            <span class="own-works__code" dir="auto">
              {number}. {title}
            </span>
            <span class="own-works__status">{t(`judging.card.status.${status ?? 'untouched'}`)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Spread({ spread }: { spread: OwnSpread }) {
  const t = useText();
  const { number } = useFormats();
  const { above, apart } = spread.toPanel;
  return (
    <Section title={{ key: 'judging.calibration.spread' }} lead={{ key: 'judging.calibration.spread.lead' }}>
      {above === null || apart === null ? (
        <p>{t('judging.calibration.too-few')}</p>
      ) : (
        <p class="lead">
          {t(`judging.calibration.${direction(above)}`, { steps: number(rounded(Math.abs(above))) })}{' '}
          {t('judging.calibration.apart', { steps: number(rounded(apart)) })}
        </p>
      )}
      {spread.anchors.map((anchor) => (
        <AnchorSteps key={anchor.number} {...anchor} />
      ))}
    </Section>
  );
}

function AnchorSteps({ number, title, steps }: OwnSpread['anchors'][number]) {
  const t = useText();
  const { locale } = useLocale();
  const formats = useFormats();
  const panelOf = ({ panel }: ComparedStep) =>
    panel
      ? t('judging.calibration.panel.step', {
          mean: formats.number(rounded(panel.mean)),
          low: panel.low,
          high: panel.high,
        })
      : t('judging.calibration.panel.hidden');
  return (
    <Table
      caption={`${number}. ${title}`}
      rows={steps}
      rowKey={(step) => step.label['en'] ?? ''}
      columns={[
        { heading: { key: 'judging.versions.question' }, cell: ({ label }) => inLocale(label, locale) },
        { heading: { key: 'judging.calibration.own' }, cell: ({ own }) => own, numeric: true },
        { heading: { key: 'judging.calibration.panel' }, cell: panelOf },
        {
          heading: { key: 'judging.calibration.reference' },
          cell: ({ reference }) => reference ?? '–',
          numeric: true,
        },
      ]}
    />
  );
}

/** Within a quarter of a step nobody is higher or lower. */
const SAME = 0.25;

const direction = (above: number): 'same' | 'higher' | 'lower' =>
  Math.abs(above) < SAME ? 'same' : above > 0 ? 'higher' : 'lower';

const rounded = (steps: number): number => Math.round(steps * 10) / 10;
