import {
  Button,
  Form,
  PageHeader,
  Section,
  Select,
  SummaryList,
  Tag,
  TextArea,
  useFormats,
  useText,
  type FormState,
  type RuleResult,
  type Words,
} from '../../../platform/index.js';
import { DROP_REASONS } from '../inquiry/inquiry-state.js';
import { nameOfYear } from '../school-year.js';
import { RefusedWords } from '../words/refused-words.js';
import type { InquiryOnDesk } from './inquiry-desk.queries.js';

/** What was typed into each of the page's forms. */
export type InquiryForms = Readonly<Record<'answer' | 'drop' | 'member', FormState>>;

interface InquiryPageProps extends InquiryOnDesk {
  forms: InquiryForms;
  against: readonly RuleResult[];
  isStaff: boolean;
}

const say = (key: string) => ({ key: `host-families.inquiry.${key}` });

/** One family that asks: what it told, what it was told, and what can be done now. */
export function InquiryPage(props: InquiryPageProps) {
  const { inquiry, memberName, forms } = props;
  const at = `/host-families/inquiries/${inquiry.id}`;
  const { state } = inquiry;
  return (
    <>
      <PageHeader
        title={inquiry.name ?? say('forgotten-name')}
        eyebrow={memberName ?? { key: 'host-families.finding-desk.member.none' }}
      >
        <Tag
          text={{ key: `host-families.inquiry-state.${state}` }}
          tone={state === 'waiting' ? 'waiting' : 'neutral'}
        />
      </PageHeader>
      <Told {...props} />
      {(state === 'waiting' || state === 'answered') && <Answer at={at} {...props} />}
      {props.mayBeReminded && <OneButton action={`${at}/reminders`} text={say('remind')} />}
      {state === 'dropped_out' && <TakeUp at={at} {...props} />}
      {isOpen(inquiry) && props.isStaff && <HandOver at={at} {...props} />}
      {isOpen(inquiry) && <DropOut at={at} form={forms.drop} />}
    </>
  );
}

/** Neither over nor a matter of the family's file. */
const isOpen = ({ state }: InquiryPageProps['inquiry']): boolean => state !== 'dropped_out' && state !== 'applying';

function Answer({ at, forms, against }: { at: string } & InquiryPageProps) {
  return (
    <Section title={say('answer')} lead={say('answer.lead')} id="answer">
      <RefusedWords against={against} />
      <Form action={`${at}/answers`} form={forms.answer}>
        <TextArea name="words" label={say('words')} hint={say('words.hint')} rows={6} optional />
        <Button text={say('send')} />
      </Form>
    </Section>
  );
}

function TakeUp({ at, inquiry }: { at: string } & InquiryPageProps) {
  return inquiry.forgottenAt ? null : <OneButton action={`${at}/return`} text={say('take-up')} />;
}

function Told({ inquiry, answers }: InquiryPageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const rows = [
    { label: say('phone'), value: inquiry.phone && <a href={`tel:${inquiry.phone}`}>{inquiry.phone}</a> },
    { label: say('email'), value: inquiry.email && <a href={`mailto:${inquiry.email}`}>{inquiry.email}</a> },
    { label: say('place'), value: inquiry.place },
    {
      label: { key: 'host-families.finding-desk.home' },
      value: t('host-families.finding-desk.at-home', { adults: inquiry.adults, children: inquiry.children }),
    },
    { label: { key: 'host-families.finding-desk.season' }, value: nameOfYear(inquiry.seasonYear) },
    { label: say('heard'), value: t(`host-families.interest.heard.${inquiry.heardFrom}`) },
    { label: say('asked'), value: inquiry.confirmedAt && dateTime(new Date(inquiry.confirmedAt)) },
    { label: say('recruited-by'), value: inquiry.recruitedByName },
    {
      label: say('acknowledged'),
      value: inquiry.acknowledgedAt && `${inquiry.acknowledgedBy}, ${dateTime(new Date(inquiry.acknowledgedAt))}`,
    },
    {
      label: say('dropped'),
      value: inquiry.dropReason && `${t(`host-families.reason.${inquiry.dropReason}`)} ${inquiry.dropWords}`,
    },
  ];
  return (
    <>
      {inquiry.words && <blockquote class="host-said">{inquiry.words}</blockquote>}
      <SummaryList rows={rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
      {answers.map(({ id, words, sentAt, sentByName }) => (
        <div key={id} class="host-said host-said--ours">
          <p>
            <strong>{sentByName}</strong> {dateTime(new Date(sentAt))}
          </p>
          {words && <p>{words}</p>}
        </div>
      ))}
    </>
  );
}

function OneButton({ action, text }: { action: string; text: Words }) {
  return (
    <form method="post" action={action}>
      <Button text={text} kind="secondary" />
    </form>
  );
}

function HandOver({ at, members, forms }: { at: string } & Pick<InquiryPageProps, 'members' | 'forms'>) {
  return (
    <Section title={say('hand-over')} lead={say('hand-over.lead')}>
      <Form action={`${at}/member`} form={forms.member}>
        <Select
          name="member"
          label={{ key: 'host-families.finding-desk.member' }}
          choices={[...members].map(([value, label]) => ({ value, label }))}
        />
        <Button text={say('hand-over')} kind="secondary" />
      </Form>
    </Section>
  );
}

function DropOut({ at, form }: { at: string; form: FormState }) {
  return (
    <Section title={say('drop')} lead={say('drop.lead')}>
      <Form action={`${at}/drop-out`} form={form}>
        <Select
          name="reason"
          label={say('reason')}
          choices={DROP_REASONS.map((reason) => ({ value: reason, label: { key: `host-families.reason.${reason}` } }))}
        />
        <TextArea name="dropWords" label={say('drop-words')} rows={2} optional />
        <Button text={say('drop')} kind="secondary" />
      </Form>
    </Section>
  );
}
