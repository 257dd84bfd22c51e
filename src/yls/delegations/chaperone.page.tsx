import {
  Button,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  refusals,
  RuleList,
  Section,
  Select,
  TextArea,
  type FormState,
} from '../../platform/index.js';
import type { NamedChaperone } from './delegations-on-file.queries.js';
import type { DelegationView } from './delegation.queries.js';
import { LinkActs } from './link-acts.js';

interface ChaperonePageProps {
  view: DelegationView;
  chaperone: NamedChaperone;
  form: FormState;
}

/** Somebody who accompanies the delegation: what their papers lack, whose relative they are, and that they do not come. */
export function ChaperonePage({ view: { delegation, families }, chaperone, form }: ChaperonePageProps) {
  const path = `/yls/delegations/${delegation.id}/chaperones/${chaperone.id}`;
  const lacks = refusals(chaperone.onFile?.standing.results ?? []);
  const students = families.flatMap(({ registrationId, name }) =>
    registrationId ? [{ value: registrationId, label: name }] : [],
  );
  return (
    <>
      <PageHeader eyebrow={delegation.name} title={chaperone.name} lead={chaperone.email} />
      {!chaperone.accountId && <LinkActs path={path} name={chaperone.name} withdraw={false} />}
      {lacks.length > 0 && <RuleList results={lacks} />}
      <Section title={{ key: 'yls.delegations.relative' }} lead={{ key: 'yls.delegations.relative.lead' }}>
        <Form action={path} form={newForm({ relatedTo: chaperone.relatedTo ?? '' })}>
          <Select name="relatedTo" label={{ key: 'yls.delegations.relative.of' }} choices={students} optional />
          <Button text={{ key: 'yls.desk.save' }} />
        </Form>
      </Section>
      <Section title={{ key: 'yls.delegations.chaperone.withdraw' }}>
        <Form action={`${path}/withdrawal`} form={form}>
          <TextArea name="reason" label={{ key: 'yls.delegations.reason' }} rows={2} />
          <ButtonRow>
            <Button text={{ key: 'yls.delegations.chaperone.withdraw' }} kind="danger" />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
