import {
  Button,
  DateField,
  Form,
  newForm,
  Select,
  TextArea,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { ExchangePlacement } from '../exchange-placement.entity.js';
import { END_CODES, MOVE_CODES } from '../placement-state.js';
import type { DeskAct } from './acts.js';
import type { DeskFormBack } from './placements.page.js';

interface ActsProps {
  applicationId: string;
  placement: ExchangePlacement;
  acts: readonly DeskAct[];
  back: DeskFormBack;
}

const WITH_FIELDS: ReadonlySet<DeskAct> = new Set([
  'school',
  'sport',
  'arrival',
  'move',
  'end',
  'cancellation',
] as const);

/** What can be done now; each that asks for something unfolds its form. */
export function DeskActForms({ applicationId, placement, acts, back }: ActsProps) {
  const t = useText();
  return (
    <>
      {acts.map((act) => {
        const action = `/exchange/applications/${applicationId}/placements/${placement.id}/${act}`;
        const isBack = back.about === `${placement.id} ${act}`;
        const form: FormState = isBack ? back.form : newForm();
        const button = (
          <Button
            text={{ key: `exchange.placements.act.${act}` }}
            kind={act === 'cancellation' ? 'danger' : 'primary'}
          />
        );
        return WITH_FIELDS.has(act) ? (
          <details key={act} class="host-act" open={isBack}>
            <summary>{t(`exchange.placements.act.${act}`)}</summary>
            <Form action={action} form={form}>
              <Fields act={act} placement={placement} />
              {button}
            </Form>
          </details>
        ) : (
          <Form key={act} action={action} form={form}>
            {button}
          </Form>
        );
      })}
    </>
  );
}

function Fields({ act, placement }: { act: DeskAct; placement: ExchangePlacement }) {
  if (act === 'school') return <DateField name="confirmedOn" label={{ key: 'exchange.placements.school-on' }} />;
  if (act === 'arrival') return <DateField name="movedInOn" label={{ key: 'exchange.placements.moved-in-on' }} />;
  if (act === 'sport')
    return (
      <TextArea
        name="reason"
        label={{ key: 'exchange.placements.sport' }}
        hint={{ key: 'exchange.placements.sport.hint' }}
        rows={3}
      />
    );
  if (act === 'cancellation') return <TextArea name="reason" label={{ key: 'exchange.placements.words' }} rows={3} />;
  const codes = act === 'move' ? MOVE_CODES : END_CODES;
  return (
    <>
      {act === 'end' && <DateField name="endedOn" label={{ key: 'exchange.placements.ended-on' }} />}
      <Select
        name="code"
        label={{ key: 'exchange.placements.reason' }}
        choices={codes.map((code) => ({ value: code, label: { key: `exchange.placements.code.${code}` } }))}
        defaultValue={act === 'end' ? (placement.endReason ?? 'completed') : 'disagreement'}
      />
      <TextArea name="text" label={{ key: 'exchange.placements.words' }} rows={3} optional={act === 'end'} />
    </>
  );
}
