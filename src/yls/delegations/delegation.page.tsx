import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  refusals,
  RuleList,
  Section,
  SummaryList,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { ChaperoneOnFile } from '../../vetting/index.js';
import type { SummitState } from '../summit/summit-state.js';
import { DelegationChaperones } from './delegation-chaperones.js';
import { DelegationFamilies } from './delegation-families.js';
import { DelegationTag } from './delegation-tags.js';
import type { DelegationView } from './delegation.queries.js';

export interface DelegationForms {
  family: FormState;
  chaperone: FormState;
  appointed: FormState;
}

interface DelegationPageProps {
  view: DelegationView;
  people: readonly ChaperoneOnFile[];
  forms: DelegationForms;
}

/** One delegation: where it stands and what it lacks, its families, and the adults with it. */
export function DelegationPage({ view, people, forms }: DelegationPageProps) {
  const { delegation, summit } = view;
  const isOver = delegation.state === 'withdrawn';
  return (
    <>
      <PageHeader eyebrow={summit.name} title={delegation.name}>
        <DelegationTag state={delegation.state} />
      </PageHeader>
      <Stands view={view} />
      {!isOver && <Lacks view={view} />}
      <Facts view={view} />
      {!isOver && <Acts view={view} />}
      <DelegationFamilies view={view} form={forms.family} />
      <DelegationChaperones view={view} people={people} forms={forms} />
    </>
  );
}

const BEFORE_RELEASE: ReadonlySet<SummitState> = new Set(['draft', 'open', 'closed'] as const);

/** What its state means, and the one button of a draft. */
function Stands({ view: { delegation, summit, place } }: { view: DelegationView }) {
  const { id, state, seats } = delegation;
  const isTold = state === 'registered' && !BEFORE_RELEASE.has(summit.state);
  const params = { seats, place: place ?? 0 };
  const tone = state === 'registered' ? 'success' : state === 'withdrawn' ? 'warning' : 'info';
  return (
    <>
      <Alert
        tone={tone}
        title={{ key: `yls.delegations.stands.${state}`, params }}
        text={{ key: `yls.delegations.stands.${state}.${isTold ? 'told' : 'text'}`, params }}
      />
      {state === 'draft' && (
        <Form action={`/yls/delegations/${id}/registration`} form={newForm()}>
          <Button text={{ key: 'yls.delegations.hold', params }} big />
        </Form>
      )}
    </>
  );
}

function Lacks({ view: { results } }: { view: DelegationView }) {
  const open = refusals(results);
  return (
    <Section title={{ key: 'yls.delegations.before' }} id="rules">
      {open.length === 0 ? (
        <Alert tone="success" slim text={{ key: 'yls.delegations.ready.text' }} />
      ) : (
        <RuleList results={open} />
      )}
    </Section>
  );
}

const row = (name: string, value: string) => ({ label: { key: `yls.delegations.${name}` }, value });

function Facts({ view: { delegation, summit, from } }: { view: DelegationView }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <SummaryList
      rows={[
        row('town', from),
        row('days', `${day(summit.beginsOn)} – ${day(summit.endsOn)}`),
        row('seats', t('yls.delegations.seats.of', { taken: delegation.seatsTaken, seats: delegation.seats })),
      ]}
    />
  );
}

const Acts = ({ view: { delegation } }: { view: DelegationView }) => (
  <ButtonRow>
    <ButtonLink
      href={`/yls/delegations/${delegation.id}/change`}
      text={{ key: 'yls.delegations.change' }}
      kind="secondary"
    />
    <ButtonLink
      href={`/yls/delegations/${delegation.id}/withdrawal`}
      text={{ key: 'yls.delegations.withdraw' }}
      kind="plain"
    />
  </ButtonRow>
);
