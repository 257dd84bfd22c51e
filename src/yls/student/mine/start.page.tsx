import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Radios,
  RuleList,
  Section,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { labelOf, type CommunityLabel } from '../../../registry/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';

export interface StartProps {
  form: FormState;
  /** What was typed to find the home community. */
  place: string;
  communities: readonly CommunityLabel[];
  /** With what the birthday of the account says of each. */
  summits: readonly { summit: YlsSummit; age: readonly RuleResult[] }[];
  /** Why the community that was chosen cannot take part. */
  refusals: readonly RuleResult[];
}

/** The first page: from where, and to which summit. */
export function StartPage(props: StartProps) {
  return (
    <>
      <PageHeader title={{ key: 'yls.start.title' }} lead={{ key: 'yls.start.lead' }} />
      {props.summits.length === 0 ? (
        <Alert tone="info" title={{ key: 'yls.start.none' }} text={{ key: 'yls.start.none.text' }} />
      ) : (
        <>
          {props.refusals.length > 0 && <RuleList results={props.refusals} />}
          <FindPlace {...props} />
          {props.communities.length > 0 && <Begin {...props} />}
        </>
      )}
    </>
  );
}

function FindPlace({ place, communities }: StartProps) {
  const isUnknown = place !== '' && communities.length === 0;
  return (
    <Section title={{ key: 'yls.start.place' }}>
      <Form action="/yls/mine/new" method="get" form={newForm({ place })}>
        <TextField
          name="place"
          label={{ key: 'yls.start.town' }}
          hint={{ key: 'yls.start.town.hint' }}
          autocomplete="address-level2"
        />
        <Button text={{ key: 'yls.start.find' }} kind={communities.length > 0 ? 'secondary' : 'primary'} />
      </Form>
      {isUnknown && (
        <Alert tone="warning" title={{ key: 'yls.start.unknown' }} text={{ key: 'yls.start.unknown.text' }} />
      )}
    </Section>
  );
}

function Begin({ form, place, communities, summits }: StartProps) {
  const { locale } = useLocale();
  const { day } = useFormats();
  const t = useText();
  const tooYoungOrOld = summits.flatMap(({ age }) => age.filter(({ ok }) => !ok));
  const hintOf = ({ beginsOn, endsOn, place: town }: YlsSummit) =>
    `${town} · ${t('yls.applied.between', { from: day(beginsOn), until: day(endsOn) })}`;
  return (
    <Section title={{ key: 'yls.start.choose' }}>
      {tooYoungOrOld.length > 0 && <RuleList results={tooYoungOrOld} />}
      <Form action="/yls/mine" form={form}>
        <input type="hidden" name="place" value={place} />
        <Radios
          name="communityId"
          label={{ key: 'yls.start.community' }}
          choices={communities.map((community) => ({ value: community.id, label: labelOf(community, locale) }))}
          defaultValue={communities.length === 1 ? communities[0]!.id : undefined}
        />
        <Radios
          name="summitId"
          label={{ key: 'yls.start.summit' }}
          choices={summits.map(({ summit }) => ({ value: summit.id, label: summit.name, hint: hintOf(summit) }))}
          defaultValue={summits.length === 1 ? summits[0]!.summit.id : undefined}
        />
        <Button text={{ key: 'yls.start.begin' }} big />
      </Form>
    </Section>
  );
}
