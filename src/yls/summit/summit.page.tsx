import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  formOf,
  newForm,
  PageHeader,
  Section,
  Tag,
  TextField,
  type FormState,
} from '../../platform/index.js';
import { AfterwardsLinks } from '../certificates/afterwards-links.js';
import { refundsTyped } from './refund-lines.js';
import { SummitFields } from './summit-fields.js';
import { STEPS_FROM, type SummitStep } from './summit-steps.js';
import type { YlsSummit } from './yls-summit.entity.js';
import { lastDayBefore } from './zoned-days.js';

/** One summit: where it stands, what comes next, and what is on file of it. */
export function SummitPage({ summit, form }: { summit: YlsSummit; form: FormState }) {
  return (
    <>
      <PageHeader title={summit.name} lead={{ key: `yls.summit-state.${summit.state}.lead` }}>
        <Tag text={{ key: `yls.summit-state.${summit.state}` }} tone={summit.state === 'open' ? 'active' : 'neutral'} />
      </PageHeader>
      {STEPS_FROM[summit.state].map((step) => (
        <Step key={step} id={summit.id} step={step} />
      ))}
      <ButtonRow>
        <ButtonLink href={`/yls/summits/${summit.id}/form`} text={{ key: 'yls.form-of.title' }} kind="secondary" />
        <ButtonLink href={`/yls/summits/${summit.id}/review`} text={{ key: 'yls.review.title' }} kind="secondary" />
        <ButtonLink
          href={`/yls/delegations?summit=${summit.id}`}
          text={{ key: 'yls.delegations.title' }}
          kind="secondary"
        />
        <ButtonLink href={`/yls/summits/${summit.id}/waitlist`} text={{ key: 'yls.waitlist.title' }} kind="secondary" />
        <ButtonLink
          href={`/yls/summits/${summit.id}/extensions`}
          text={{ key: 'yls.extension.title' }}
          kind="secondary"
        />
        <ButtonLink href={`/yls/summits/${summit.id}/funds`} text={{ key: 'yls.fund.title' }} kind="secondary" />
        <ButtonLink href={`/yls/summits/${summit.id}/fees`} text={{ key: 'yls.books.title' }} kind="secondary" />
        <ButtonLink
          href={`/yls/summits/${summit.id}/programme`}
          text={{ key: 'yls.programme.title' }}
          kind="secondary"
        />
        <ButtonLink href={`/yls/summits/${summit.id}/allocation`} text={{ key: 'yls.board.title' }} kind="secondary" />
        <AfterwardsLinks summit={summit} />
        <ButtonLink
          href={`/yls/summits/${summit.id}/papers`}
          text={{ key: 'yls.papers-desk.title' }}
          kind="secondary"
        />
        <ButtonLink href={`/yls/summits/${summit.id}/kitchen`} text={{ key: 'yls.kitchen.title' }} kind="secondary" />
        <ButtonLink href={`/yls/summits/${summit.id}/nurses`} text={{ key: 'yls.nurses.title' }} kind="secondary" />
        <ButtonLink href={`/yls/summits/${summit.id}/rooms`} text={{ key: 'yls.rooms.title' }} kind="secondary" />
      </ButtonRow>
      <Section title={{ key: 'yls.summit.on-file' }}>
        <Form action={`/yls/summits/${summit.id}`} form={form}>
          <SummitFields />
          <Button text={{ key: 'yls.desk.save' }} />
        </Form>
      </Section>
    </>
  );
}

/** One step; a step back says why. */
const Step = ({ id, step }: { id: string; step: SummitStep }) => (
  <Form action={`/yls/summits/${id}/steps/${step}`} form={newForm()}>
    {step === 'reopen' && <TextField name="reason" label={{ key: 'yls.summit.reason' }} />}
    <ButtonRow>
      <Button text={{ key: `yls.summit-step.${step}` }} kind={step === 'reopen' ? 'secondary' : 'primary'} />
    </ButtonRow>
  </Form>
);

/** A form filled with what is on file. */
export const formOfSummit = ({
  id: _id,
  state: _state,
  formVersion: _version,
  appliesUntil,
  recommendsUntil,
  feeCents,
  refundSteps,
  rules,
  ...known
}: YlsSummit): FormState =>
  formOf({
    ...known,
    appliesOn: lastDayBefore(appliesUntil, known.timeZone),
    recommendsOn: lastDayBefore(recommendsUntil, known.timeZone),
    feeCents: (feeCents / 100).toFixed(2),
    refundSteps: refundsTyped(refundSteps),
    recommendationsShown: rules.recommendationsShown ? 'yes' : '',
    recommendationsReviewed: rules.recommendationsReviewed ? 'yes' : '',
  });
