import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Deadline,
  Form,
  PageHeader,
  RuleList,
  Section,
  type FormState,
  type RuleResult,
} from '../../platform/index.js';
import { holdsNow, type PaperKind, type PaperStanding } from '../jury/papers.js';
import { trainingPages } from '../jury/training.js';
import type { JudgeRoundRow } from '../scoring/judge-card.projection.js';
import { JudgeTies, type JudgeTiesProps } from './judge-ties.js';
import { useLanguageChoices } from './jury/language-choices.js';
import { Promises } from './jury/papers.page.js';
import { WishesFields } from './jury/wishes-fields.js';

export interface InvitationPageProps {
  round: JudgeRoundRow;
  form: FormState;
  ties: JudgeTiesProps;
  papers: Record<PaperKind, PaperStanding>;
  refusals: readonly RuleResult[];
}

/** Will you judge in this round? First the ties, then the training and the agreement; nothing is seen before. */
export function InvitationPage({ round, form, ties, papers, refusals }: InvitationPageProps) {
  const path = `/judging/desk/${round.roundId}`;
  const languages = useLanguageChoices();
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
        <ButtonLink kind="secondary" href="/judging/profile" text={{ key: 'judging.invitation.profile' }} />
      </Section>
      <TrainingFirst training={papers.training} />
      <Form action={`${path}/acceptance`} form={form}>
        <Section title={{ key: 'judging.invitation.time' }}>
          <div class="judge-languages">
            <Checkboxes
              name="languages"
              label={{ key: 'judging.invitation.languages' }}
              choices={languages}
              tiles={false}
              optional
            />
          </div>
          <WishesFields />
        </Section>
        <Section title={{ key: 'judging.invitation.agreement' }}>
          <Promises />
          {refusals.length > 0 && <RuleList results={refusals} />}
          <Checkboxes
            name="agreed"
            label={{ key: 'judging.invitation.agree' }}
            choices={[{ value: 'yes', label: { key: 'judging.invitation.agree.yes' } }]}
          />
          <ButtonRow>
            <Button text={{ key: 'judging.invitation.accept' }} />
            <Button text={{ key: 'judging.invitation.decline' }} kind="secondary" formAction={`${path}/refusal`} />
          </ButtonRow>
        </Section>
      </Form>
    </>
  );
}

function TrainingFirst({ training }: { training: PaperStanding }) {
  const holds = holdsNow(training.state);
  const [first] = trainingPages;
  const [href, text] = holds
    ? ['/judging/papers', 'judging.papers.title']
    : [`/judging/training/${first.code}`, 'judging.papers.training.begin'];
  return (
    <Section
      title={{ key: 'judging.invitation.training' }}
      lead={{
        key: holds ? 'judging.invitation.training.done' : 'judging.papers.training.lead',
        params: { pages: trainingPages.length },
      }}
    >
      <ButtonLink kind={holds ? 'secondary' : 'primary'} href={href} text={{ key: text }} />
    </Section>
  );
}
