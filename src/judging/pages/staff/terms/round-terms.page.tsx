import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  RuleList,
  Section,
  type FormState,
  type RuleResult,
} from '../../../../platform/index.js';
import { isBeforeJudging } from '../../../round/round-terms.rules.js';
import type { TermsView } from '../../../round/terms.queries.js';
import { TermsFields } from './terms-fields.js';
import { TieFields } from './tie-fields.js';

export interface RoundTermsPageProps extends TermsView {
  form: FormState;
  refusals: readonly RuleResult[];
}

/** The terms of a planned round, to be changed until judging begins. */
export function RoundTermsPage({ round, criteria, chairs, form, refusals }: RoundTermsPageProps) {
  return (
    <>
      <PageHeader
        title={{ key: 'judging.terms.title' }}
        eyebrow={round.name}
        lead={{ key: isBeforeJudging(round.state) ? 'judging.terms.lead' : 'judging.terms.frozen' }}
      />
      {refusals.length > 0 && (
        <Alert tone="error" title={{ key: 'judging.terms.refused' }}>
          <RuleList results={refusals} />
        </Alert>
      )}
      <Form action={`/judging/rounds/${round.id}/terms`} form={form}>
        <TermsFields />
        <Section title={{ key: 'judging.new.ties' }} lead={{ key: 'judging.new.ties.lead' }}>
          <TieFields criteria={criteria} chairs={chairs} />
        </Section>
        <ButtonRow>
          {isBeforeJudging(round.state) && <Button text={{ key: 'judging.terms.save' }} />}
          <ButtonLink kind="secondary" href={`/judging/rounds/${round.id}`} text={{ key: 'judging.back' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
