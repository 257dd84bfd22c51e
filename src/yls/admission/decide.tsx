import { Button, ButtonRow, Form, Section, TextArea, type FormState } from '../../platform/index.js';
import { DECISIONS } from '../registration/registration-state.js';
import type { Deciding } from './decision.queries.js';

/** The decision, and why where it goes against the ranking. */
export function Decide({ deciding: { registration, found }, form }: { deciding: Deciding; form: FormState }) {
  const { id, decision } = registration;
  return (
    <Section title={{ key: 'yls.review.decision' }} lead={{ key: 'yls.review.decision.lead' }}>
      <Form action={`/yls/registrations/${id}/decision`} form={form}>
        {found.suggestion && (
          <TextArea
            name="reason"
            label={{ key: 'yls.review.departure' }}
            hint={{ key: 'yls.review.departure.hint' }}
            rows={2}
            optional
          />
        )}
        <ButtonRow>
          {DECISIONS.map((one) => (
            <Button
              key={one}
              name="decision"
              value={one}
              text={{ key: `yls.decision.${one}` }}
              kind={one === decision ? 'primary' : 'secondary'}
            />
          ))}
          {decision && <Button name="decision" value="none" text={{ key: 'yls.decision.none' }} kind="plain" />}
        </ButtonRow>
      </Form>
    </Section>
  );
}
