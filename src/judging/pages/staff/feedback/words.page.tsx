import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  TextArea,
  TextField,
  type FormState,
  type Words,
} from '../../../../platform/index.js';
import type { JudgesWords } from '../../../feedback/feedback.queries.js';
import type { Round } from '../../../round/round.entity.js';
import { ToldWords } from './told-words.js';

export interface WordsPageProps {
  round: Round;
  words: JudgesWords;
  form: FormState;
  because: Words | null;
}

/** One judge's words about one work: let through as written, in other words, or held back. */
export function WordsPage({ round, words, form, because }: WordsPageProps) {
  const { assignmentId, code, version, worksWell, tryNext, verdict } = words;
  const here = `/judging/rounds/${round.id}/feedback`;
  return (
    <>
      <PageHeader title={{ key: 'judging.feedback.words', params: { code } }} eyebrow={round.name} />
      {because && <Alert tone="error" text={because} />}
      {verdict && <Alert tone="info" text={{ key: `judging.feedback.stands.${verdict}` }} slim />}
      <Section title={{ key: 'judging.feedback.written' }}>
        <ToldWords worksWell={worksWell} tryNext={tryNext} />
      </Section>
      <Section title={{ key: 'judging.feedback.told' }} lead={{ key: 'judging.feedback.told.lead' }}>
        <Form action={`${here}/${assignmentId}`} form={form}>
          <input type="hidden" name="version" value={version} />
          <TextArea name="worksWell" label={{ key: 'judging.feedback.works-well' }} rows={4} />
          <TextArea name="tryNext" label={{ key: 'judging.feedback.try-next' }} rows={4} />
          <TextField
            name="reason"
            label={{ key: 'judging.feedback.reason' }}
            hint={{ key: 'judging.feedback.reason.hint' }}
          />
          <ButtonRow>
            <Button name="say" value="pass" text={{ key: 'judging.feedback.let-through' }} />
            <Button name="say" value="hold" kind="danger" text={{ key: 'judging.feedback.hold' }} />
            <ButtonLink kind="secondary" href={here} text={{ key: 'judging.feedback.back' }} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
