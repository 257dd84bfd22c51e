import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Radios,
  TextArea,
  type FormState,
} from '../../../platform/index.js';
import { FAMILY_REASONS } from './inquiry-state.js';

const say = (key: string) => ({ key: `host-families.inquiry-own.leave.${key}` });

/** A family may stop at any time; why is asked, so that others are asked better. */
export function LeavingPage({ token, form }: { token: string; form: FormState }) {
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <Form action={`/host/inquiries/${token}/leaving`} form={form}>
        <Radios
          name="reason"
          label={say('reason')}
          tiles={false}
          choices={FAMILY_REASONS.map((reason) => ({
            value: reason,
            label: { key: `host-families.reason.${reason}` },
          }))}
        />
        <TextArea name="dropWords" label={say('words')} rows={3} optional />
        <ButtonRow>
          <Button text={say('send')} />
          <ButtonLink href={`/host/inquiries/${token}`} text={say('back')} kind="plain" />
        </ButtonRow>
      </Form>
    </>
  );
}
