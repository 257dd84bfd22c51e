import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Deadline,
  Figure,
  FigureRow,
  Form,
  newForm,
  PageHeader,
  Section,
  Tag,
  TextField,
  useFormats,
  useText,
} from '../../platform/index.js';
import { STEPS_FROM, type SummitStep } from '../summit/summit-steps.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { areasOf, type AreaPage } from './areas.js';
import type { NextAct } from './next-act.js';
import type { NextDeadline } from './next-deadline.js';
import type { SummitFigures } from './summit-figures.queries.js';
import type { Waiting } from './waiting-for.js';

export interface Overview {
  summit: YlsSummit;
  figures: SummitFigures;
  next: NextAct;
  deadline: NextDeadline | null;
  waiting: readonly Waiting[];
}

/** What a summit needs now, and where everything of it is. */
export function OverviewPage({ summit, figures, next, deadline, waiting }: Overview) {
  const t = useText();
  const { day } = useFormats();
  const { id, state, place, beginsOn, endsOn, capacity } = summit;
  const steps = STEPS_FROM[state].filter((step) => !('step' in next) || next.step !== step);
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yls.overview.when', params: { place, from: day(beginsOn), to: day(endsOn) } }}
        title={summit.name}
        lead={{ key: `yls.summit-state.${state}.lead` }}
      >
        <Tag text={{ key: `yls.summit-state.${state}` }} tone={state === 'open' ? 'active' : 'neutral'} />
      </PageHeader>
      <Alert tone="info" title={{ key: `yls.overview.next.${nameOf(next)}` }}>
        <p>{t(`yls.overview.next.${nameOf(next)}.why`)}</p>
        <Act id={id} next={next} />
      </Alert>
      {deadline && (
        <p class="yls-next">
          <strong>{t(`yls.overview.deadline.${deadline.of}`)}</strong>{' '}
          <Deadline at={deadline.at} timeZone={summit.timeZone} />
        </p>
      )}
      <Numbers figures={figures} capacity={capacity} />
      <WhatWaits id={id} waiting={waiting} />
      <Areas id={id} figures={figures} />
      <Section title={{ key: 'yls.overview.settings' }} lead={{ key: 'yls.overview.settings.lead' }}>
        <ButtonRow>
          <ButtonLink
            href={`/yls/summits/${id}/settings`}
            text={{ key: 'yls.overview.settings.open' }}
            kind="secondary"
          />
        </ButtonRow>
        {steps.map((step) => (
          <StepForm key={step} id={id} step={step} kind="secondary" />
        ))}
      </Section>
    </>
  );
}

function WhatWaits({ id, waiting }: { id: string } & Pick<Overview, 'waiting'>) {
  const t = useText();
  return (
    <Section title={{ key: 'yls.overview.waiting' }}>
      {waiting.length === 0 && <p>{t('yls.overview.waiting.none')}</p>}
      <ul class="yls-rows">
        {waiting.map((one) => (
          <li key={one.what}>
            <WaitingLine id={id} waiting={one} /> <Tag text={{ key: `yls.overview.whom.${one.whom}` }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Areas({ id, figures }: { id: string } & Pick<Overview, 'figures'>) {
  return (
    <Section title={{ key: 'yls.overview.areas' }}>
      <CardGrid>
        {areasOf(figures).map(({ code, pages }) => (
          <Card key={code} title={{ key: `yls.overview.area.${code}` }}>
            <ul class="yls-rows">
              {pages.map((one) => (
                <AreaLine key={one.page} id={id} area={one} />
              ))}
            </ul>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

const nameOf = (next: NextAct): string => ('step' in next ? next.step : next.act);

/** Some pages of a summit lie elsewhere. */
const pathOf = (id: string, page: string): string =>
  ({ delegations: `/yls/delegations?summit=${id}`, day: `/yls/day/${id}` })[page] ?? `/yls/summits/${id}/${page}`;

function Act({ id, next }: { id: string; next: NextAct }) {
  if ('step' in next) return <StepForm id={id} step={next.step} kind="primary" />;
  return (
    <ButtonRow>
      <ButtonLink href={pathOf(id, next.page)} text={{ key: `yls.overview.next.${next.act}.do` }} />
    </ButtonRow>
  );
}

/** A step back says why. */
const StepForm = ({ id, step, kind }: { id: string; step: SummitStep; kind: 'primary' | 'secondary' }) => (
  <Form action={`/yls/summits/${id}/steps/${step}`} form={newForm()}>
    {step === 'reopen' && <TextField name="reason" label={{ key: 'yls.summit.reason' }} />}
    <ButtonRow>
      <Button text={{ key: `yls.summit-step.${step}` }} kind={kind} />
    </ButtonRow>
  </Form>
);

function Numbers({ figures: { states, coming }, capacity }: { figures: SummitFigures; capacity: number }) {
  return (
    <FigureRow>
      <Figure value={coming} label={{ key: 'yls.overview.figure.coming', params: { capacity } }} />
      <Figure value={states.admitted ?? 0} label={{ key: 'yls.overview.figure.offered' }} />
      <Figure value={states.waitlisted ?? 0} label={{ key: 'yls.overview.figure.waiting' }} />
      <Figure
        value={(states.submitted ?? 0) + (states.under_review ?? 0)}
        label={{ key: 'yls.overview.figure.in-review' }}
      />
    </FigureRow>
  );
}

function WaitingLine({ id, waiting: { what, count, page } }: { id: string; waiting: Waiting }) {
  const t = useText();
  const words = t(`yls.overview.waiting.${what}`, { count });
  return page ? <a href={pathOf(id, page)}>{words}</a> : <span>{words}</span>;
}

function AreaLine({ id, area: { page, title, stand } }: { id: string; area: AreaPage }) {
  const t = useText();
  return (
    <li>
      <a href={pathOf(id, page)}>{t(title)}</a>
      {stand && <div>{t(`yls.overview.stand.${stand[0]}`, stand[1])}</div>}
    </li>
  );
}
