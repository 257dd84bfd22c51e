import {
  Button,
  ButtonRow,
  Checkboxes,
  emptyForm,
  Form,
  PageHeader,
  Section,
  Tag,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { LoanedWorkBox } from './loaned-work.js';
import type { HostedLeg } from './tour.queries.js';

interface LegProps {
  leg: HostedLeg;
  /** Works that may travel and are free; for staff. */
  lendable: readonly { id: string; title: string }[];
  isStaff: boolean;
  /** The address of a photograph. */
  photograph: (fileId: string) => string;
  form: FormState;
  /** The loan whose note came back with errors. */
  noted: string | null;
}

/** The host's page for its leg: what hangs, in what condition, and what is to be done. */
export function LegPage({ leg, lendable, isStaff, photograph, form, noted }: LegProps) {
  const t = useText();
  const { day } = useFormats();
  const { id, city, venue, fromOn, untilOn, state, loans } = leg;
  return (
    <>
      <PageHeader eyebrow={t('yaas.tour.days', { from: day(fromOn), until: day(untilOn) })} title={`${city}: ${venue}`}>
        <Tag text={t(`yaas.tour.state.${state}`)} tone={state === 'open' ? 'active' : 'neutral'} />
      </PageHeader>
      <ButtonRow>
        {state === 'planned' && <Step action={`/yaas/tour/${id}/opening`} text="yaas.tour.open" />}
        {state === 'open' && <Step action={`/yaas/tour/${id}/closing`} text="yaas.tour.close" />}
      </ButtonRow>
      <Section title={{ key: 'yaas.tour.works' }} lead={{ key: 'yaas.tour.works.lead' }}>
        {loans.length === 0 && <p>{t('yaas.tour.no_works')}</p>}
        {loans.map((loan) => (
          <LoanedWorkBox
            key={loan.id}
            legId={id}
            loan={loan}
            photograph={photograph}
            form={noted === loan.id ? form : emptyForm}
          />
        ))}
      </Section>
      {isStaff && (state === 'planned' || state === 'open') && <StaffSteps id={id} lendable={lendable} />}
    </>
  );
}

const Step = ({ action, text }: { action: string; text: string }) => (
  <Form action={action} form={emptyForm} id={text.replaceAll('.', '-')}>
    <Button text={{ key: text }} />
  </Form>
);

function StaffSteps({ id, lendable }: { id: string } & Pick<LegProps, 'lendable'>) {
  const t = useText();
  const choices = lendable.map((work) => ({ value: work.id, label: work.title }));
  return (
    <>
      <Section title={{ key: 'yaas.tour.lend' }}>
        {choices.length === 0 && <p>{t('yaas.tour.lendable.none')}</p>}
        {choices.length > 0 && (
          <Form action={`/yaas/tour/${id}/loans`} form={emptyForm} id="lend">
            <Checkboxes name="works" label={{ key: 'yaas.tour.lendable' }} choices={choices} />
            <Button text={{ key: 'yaas.tour.lend' }} kind="secondary" />
          </Form>
        )}
      </Section>
      <Section title={{ key: 'yaas.tour.cancel' }}>
        <Form action={`/yaas/tour/${id}/cancellation`} form={emptyForm} id="cancel">
          <TextField name="reason" label={{ key: 'yaas.takedown.reason' }} maxLength={300} />
          <Button text={{ key: 'yaas.tour.cancel' }} kind="danger" />
        </Form>
      </Section>
    </>
  );
}
