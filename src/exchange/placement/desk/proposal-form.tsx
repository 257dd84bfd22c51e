import {
  Alert,
  Button,
  DateField,
  Form,
  newForm,
  Section,
  Select,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { PLACEMENT_KINDS } from '../placement-state.js';
import type { PlacementsOfStudent } from './desk.queries.js';

interface ProposalFormProps {
  desk: PlacementsOfStudent;
  /** A permanent home is held already: only one for some weeks can stand beside it. */
  isHeld: boolean;
  form: FormState | null;
}

/** A further home: the one that the plan names next is chosen ahead. */
export function ProposalForm({ desk, isHeld, form }: ProposalFormProps) {
  const t = useText();
  const { beds, next, beginsOn, endsOn, applicationId } = desk;
  return (
    <Section title={{ key: 'exchange.placements.new' }} lead={{ key: 'exchange.placements.new.lead' }}>
      {isHeld && <Alert tone="info" text={{ key: 'exchange.placements.new.held' }} slim />}
      {next && <Alert tone="info" text={{ key: 'exchange.placements.new.next' }} slim />}
      {beds.length === 0 ? (
        <p>{t('exchange.placements.new.no-bed')}</p>
      ) : (
        <Form action={`/exchange/applications/${applicationId}/placements`} form={form ?? newForm()}>
          <Select
            name="bedOfferId"
            label={{ key: 'exchange.placements.new.bed' }}
            choices={beds.map(({ bedOfferId, home, room }) => ({ value: bedOfferId, label: `${home} · ${room}` }))}
            defaultValue={next ?? beds[0]!.bedOfferId}
          />
          <Select
            name="kind"
            label={{ key: 'exchange.placements.kind' }}
            choices={PLACEMENT_KINDS.map((kind) => ({
              value: kind,
              label: { key: `exchange.placements.kind.${kind}` },
            }))}
            defaultValue={isHeld ? 'arrival' : 'permanent'}
          />
          <DateField name="fromOn" label={{ key: 'exchange.placements.from' }} defaultValue={beginsOn} />
          <DateField name="untilOn" label={{ key: 'exchange.placements.until-on' }} defaultValue={endsOn} />
          <Button text={{ key: 'exchange.placements.propose' }} />
        </Form>
      )}
    </Section>
  );
}
