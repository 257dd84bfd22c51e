import {
  Button,
  ButtonRow,
  Checkboxes,
  Deadline,
  Form,
  PageHeader,
  RuleList,
  Section,
  useLocale,
  useText,
  type FormState,
  type RuleResult,
} from '../../platform/index.js';
import type { JudgeRoundRow } from '../scoring/judge-card.projection.js';
import { JudgeTies, type JudgeTiesProps } from './judge-ties.js';

export interface InvitationPageProps {
  round: JudgeRoundRow;
  form: FormState;
  ties: JudgeTiesProps;
  refusals: readonly RuleResult[];
}

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'uk', 'ja', 'zh', 'ko', 'ar'];

/** Will you judge in this round? First the communities, then the agreement; nothing is seen before. */
export function InvitationPage({ round, form, ties, refusals }: InvitationPageProps) {
  const t = useText();
  const path = `/judging/desk/${round.roundId}`;
  const languageName = useLanguageNames();
  return (
    <>
      <PageHeader
        title={round.name}
        eyebrow={{ key: 'judging.invitation.eyebrow' }}
        lead={{ key: 'judging.invitation.lead' }}
      />
      <p>
        <Deadline at={round.closesAt} timeZone={round.timeZone} />
      </p>
      <Section title={{ key: 'judging.invitation.communities' }} lead={{ key: 'judging.communities.lead' }}>
        <JudgeTies {...ties} />
      </Section>
      <Section title={{ key: 'judging.invitation.agreement' }}>
        <ul>
          {['blind', 'conflict', 'secret', 'kind', 'own'].map((promise) => (
            <li key={promise}>{t(`judging.agreement.${promise}`)}</li>
          ))}
        </ul>
        {refusals.length > 0 && <RuleList results={refusals} />}
        <Form action={`${path}/acceptance`} form={form}>
          <Checkboxes
            name="languages"
            label={{ key: 'judging.invitation.languages' }}
            choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
            tiles={false}
            optional
          />
          <Checkboxes
            name="agreed"
            label={{ key: 'judging.invitation.agree' }}
            choices={[{ value: 'yes', label: { key: 'judging.invitation.agree.yes' } }]}
          />
          <ButtonRow>
            <Button text={{ key: 'judging.invitation.accept' }} />
            <Button text={{ key: 'judging.invitation.decline' }} kind="secondary" formAction={`${path}/refusal`} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function useLanguageNames(): (code: string) => string {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (code) => names.of(code) ?? code;
}
