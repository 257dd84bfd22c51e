import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  PageHeader,
  Steps,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { WhatTheLawAsks, WhoStandsByYou } from '../hosting/hosting-facts.js';
import { nameOfYear } from '../school-year.js';
import type { HostInquiry } from './host-inquiry.entity.js';
import type { InquiryState } from './inquiry-state.js';

interface FamilyPageProps {
  inquiry: HostInquiry;
  token: string;
  city: string;
  form: FormState;
  /** A member answers for the family, and the season is open. */
  mayApply: boolean;
}

const say = (key: string, params?: Record<string, string>) => ({ key: `host-families.inquiry-own.${key}`, params });

const WAY: readonly InquiryState[] = ['sent', 'waiting', 'answered', 'informed', 'applying'];

/** Where the family stands, and the one thing that it can do now. */
export function FamilyPage({ inquiry, token, city, form, mayApply }: FamilyPageProps) {
  const { state, name, seasonYear } = inquiry;
  const t = useText();
  const params = { city, name: name ?? '', season: nameOfYear(seasonYear) };
  return (
    <>
      <PageHeader title={say('title')} eyebrow={say('eyebrow', params)} lead={say(`lead.${state}`, params)} />
      {state !== 'dropped_out' && (
        <Steps current={WAY.indexOf(state)} steps={WAY.map((step) => ({ text: say(`step.${step}`) }))} />
      )}
      <NextStep inquiry={inquiry} token={token} form={form} mayApply={mayApply} />
      {(state === 'waiting' || state === 'answered' || state === 'informed') && (
        <p>
          <a href={`/host/inquiries/${token}/leaving`}>{t('host-families.inquiry-own.leave')}</a>
        </p>
      )}
    </>
  );
}

function NextStep({ inquiry: { state }, token, form, mayApply }: Omit<FamilyPageProps, 'city'>) {
  const at = `/host/inquiries/${token}`;
  if (state === 'sent')
    return (
      <Form action={`${at}/confirmation`} form={form}>
        <Button text={say('confirm')} big />
      </Form>
    );
  if (state === 'waiting') return <Alert tone="info" text={say('waiting')} />;
  if (state === 'answered') return <Summary at={at} form={form} />;
  if (state === 'applying') return <ButtonLink href="/host" text={say('go-on')} big />;
  if (state === 'informed') return <Apply at={at} form={form} mayApply={mayApply} />;
  return null;
}

function Apply({ at, form, mayApply }: { at: string } & Pick<FamilyPageProps, 'form' | 'mayApply'>) {
  if (!mayApply) return <Alert tone="info" text={say('not-open')} />;
  return (
    <Form action={`${at}/application`} form={form}>
      <Button text={say('apply')} big />
    </Form>
  );
}

/** 22 CFR 62.25(j)(1): the summary of the programme and of a host's duties, and that it was read. */
function Summary({ at, form }: { at: string; form: FormState }) {
  const t = useText();
  return (
    <>
      <WhatTheLawAsks tinted={false} />
      <WhoStandsByYou tinted={false} />
      <h2>{t('host-families.inquiry-own.duties')}</h2>
      <ul>
        {['family', 'rules', 'contact', 'changes', 'documents', 'end'].map((duty) => (
          <li key={duty}>{t(`host-families.inquiry-own.duty.${duty}`)}</li>
        ))}
      </ul>
      <Form action={`${at}/acknowledgement`} form={form}>
        <Checkboxes name="read" label={say('read.label')} choices={[{ value: 'yes', label: say('read') }]} />
        <TextField name="acknowledgedBy" label={say('acknowledged-by')} autocomplete="name" maxLength={120} />
        <ButtonRow>
          <Button text={say('acknowledge')} big />
        </ButtonRow>
      </Form>
    </>
  );
}
