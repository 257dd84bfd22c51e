import {
  Button,
  Checkboxes,
  Form,
  Radios,
  TextArea,
  TextField,
  useText,
  type FormState,
} from '../../platform/index.js';
import { DECLINE_CODES } from '../placement/placement-state.js';
import type { Asked } from './answer.schema.js';

export type AnswerSide = 'host' | 'student' | 'parent';

interface AnswerFormsProps {
  side: AnswerSide;
  paths: { agree: string; decline: string };
  asked: Asked;
  form: FormState;
  /** Which of the two was sent and came back. */
  sent?: 'agree' | 'decline' | null;
}

/** A yes in writing, or a no with what helps to find better; both are good answers. */
export function AnswerForms({ side, paths, asked, form, sent = null }: AnswerFormsProps) {
  const t = useText();
  const empty = { values: {}, errors: [] };
  return (
    <>
      <Form action={paths.agree} form={sent === 'agree' ? form : empty}>
        <Ticked name="isNoRelative" label={`exchange.home.relative.${side}`} />
        {asked.toTwo && <Ticked name="agreesToTwo" label="exchange.home.two" />}
        {asked.toSingleAdult && <Ticked name="agreesToSingleAdult" label="exchange.home.single" />}
        {asked.aboutCoach && (
          <Radios
            name="hadCoachContact"
            label={{ key: 'exchange.home.coach' }}
            hint={{ key: 'exchange.home.coach.hint' }}
            choices={['no', 'yes'].map((value) => ({ value, label: { key: `exchange.home.coach.${value}` } }))}
          />
        )}
        <TextField
          name="typedName"
          label={{ key: 'exchange.home.name' }}
          hint={{ key: 'exchange.home.name.hint' }}
          autocomplete="name"
        />
        <Button text={{ key: `exchange.home.agree.${side}` }} big />
      </Form>
      <details open={sent === 'decline'}>
        <summary>{t('exchange.home.decline')}</summary>
        <Form action={paths.decline} form={sent === 'decline' ? form : empty}>
          <p>{t('exchange.home.decline.lead')}</p>
          <Radios
            name="code"
            label={{ key: 'exchange.home.decline.why' }}
            choices={DECLINE_CODES.map((code) => ({ value: code, label: { key: `exchange.home.decline.${code}` } }))}
          />
          <TextArea name="text" label={{ key: 'exchange.home.decline.text' }} rows={3} optional />
          <Button text={{ key: 'exchange.home.decline.send' }} kind="secondary" />
        </Form>
      </details>
    </>
  );
}

function Ticked({ name, label }: { name: string; label: string }) {
  return (
    <Checkboxes
      name={name}
      label={{ key: `${label}.label` }}
      choices={[{ value: 'yes', label: { key: `${label}.text` } }]}
    />
  );
}
