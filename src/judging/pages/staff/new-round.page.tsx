import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Select,
  type Choice,
  type FormState,
} from '../../../platform/index.js';
import { TermsFields } from './terms/terms-fields.js';

export interface NewRoundPageProps {
  form: FormState;
  works: readonly Choice[];
  /** Rounds from which works go on. */
  earlier: readonly Choice[];
}

/** A new round: what is judged, by how many, how, when. */
export function NewRoundPage({ form, works, earlier }: NewRoundPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'judging.new.title' }} lead={{ key: 'judging.new.lead' }}>
        <ButtonLink kind="secondary" href="/judging/rounds/chain" text={{ key: 'judging.chain.link' }} />
      </PageHeader>
      <Form action="/judging/rounds" form={form}>
        <Select name="works" label={{ key: 'judging.new.works' }} choices={works} />
        {earlier.length > 0 && (
          <Select
            name="follows"
            label={{ key: 'judging.new.follows' }}
            hint={{ key: 'judging.new.follows.hint' }}
            empty={{ key: 'judging.new.follows.none' }}
            choices={earlier}
          />
        )}
        <TermsFields />
        <ButtonRow>
          <Button text={{ key: 'judging.new.save' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
