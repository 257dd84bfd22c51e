import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Radios,
  Section,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { labelOf, type CommunityLabel } from '../../../registry/index.js';
import { EligibilityList } from '../../eligibility/eligibility-list.js';
import type { Eligibility } from '../../eligibility/eligibility.js';
import type { ExchangeTerm } from '../../terms/exchange-term.entity.js';

export interface StartProps {
  form: FormState;
  /** What was typed to find the home community. */
  place: string;
  communities: readonly CommunityLabel[];
  terms: readonly { term: ExchangeTerm; eligibility: Eligibility }[];
}

/** The first page: does the law let me come, from where, and for which term. */
export function StartPage(props: StartProps) {
  return (
    <>
      <PageHeader title={{ key: 'exchange.start.title' }} lead={{ key: 'exchange.start.lead' }} />
      {props.terms.length === 0 ? (
        <Alert tone="info" title={{ key: 'exchange.start.no-term' }} text={{ key: 'exchange.start.no-term.text' }} />
      ) : (
        <>
          <FindPlace {...props} />
          {props.communities.length > 0 && <Begin {...props} />}
          <MayCome {...props} />
        </>
      )}
    </>
  );
}

function FindPlace({ place, communities }: StartProps) {
  const isUnknown = place !== '' && communities.length === 0;
  return (
    <Section title={{ key: 'exchange.start.place' }}>
      <Form action="/exchange/mine/new" method="get" form={newForm({ place })}>
        <TextField
          name="place"
          label={{ key: 'exchange.start.town' }}
          hint={{ key: 'exchange.start.town.hint' }}
          autocomplete="address-level2"
        />
        <Button text={{ key: 'exchange.start.find' }} kind={communities.length > 0 ? 'secondary' : 'primary'} />
      </Form>
      {isUnknown && (
        <Alert tone="warning" title={{ key: 'exchange.start.unknown' }} text={{ key: 'exchange.start.unknown.text' }} />
      )}
    </Section>
  );
}

function Begin({ form, place, communities, terms }: StartProps) {
  const { locale } = useLocale();
  const { day } = useFormats();
  const t = useText();
  return (
    <Section title={{ key: 'exchange.start.choose' }}>
      <Form action="/exchange/mine" form={form}>
        <input type="hidden" name="place" value={place} />
        <Radios
          name="communityId"
          label={{ key: 'exchange.start.community' }}
          choices={communities.map((community) => ({ value: community.id, label: labelOf(community, locale) }))}
          defaultValue={communities.length === 1 ? communities[0]!.id : undefined}
        />
        <Radios
          name="termId"
          label={{ key: 'exchange.start.term' }}
          choices={terms.map(({ term }) => ({
            value: term.id,
            label: term.name,
            hint: t('exchange.applied.between', { from: day(term.beginsOn), until: day(term.endsOn) }),
          }))}
          defaultValue={terms.length === 1 ? terms[0]!.term.id : undefined}
        />
        <Button text={{ key: 'exchange.start.begin' }} big />
      </Form>
    </Section>
  );
}

/** By the birthday of the account, before anything is typed. */
function MayCome({ terms }: StartProps) {
  return (
    <Section title={{ key: 'exchange.eligibility.title' }} lead={{ key: 'exchange.eligibility.lead' }}>
      {terms.map(({ term, eligibility }) => (
        <div key={term.id}>
          <h3>{term.name}</h3>
          <EligibilityList eligibility={eligibility} />
        </div>
      ))}
    </Section>
  );
}
