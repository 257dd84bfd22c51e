import {
  Alert,
  ButtonLink,
  ButtonRow,
  PageHeader,
  refusals,
  RuleList,
  Section,
  SummaryList,
  useFormats,
  useLocale,
  type FormState,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { GroupChaperones } from './group-chaperones.js';
import { GroupStudents } from './group-students.js';
import type { GroupView, StudentToJoin } from './group.queries.js';
import { ReadyTag } from './groups.page.js';

interface GroupPageProps {
  view: GroupView;
  /** Students who may join; nobody for who only reads. */
  mayJoin: readonly StudentToJoin[];
  form: FormState;
}

/** One group: what is missing before it travels, who is in it, and who accompanies it. */
export function GroupPage({ view, mayJoin, form }: GroupPageProps) {
  const { group, term, results, mayRun } = view;
  return (
    <>
      <PageHeader eyebrow={term.name} title={group.name}>
        <ReadyTag open={refusals(results).length} />
      </PageHeader>
      <Missing view={view} />
      <Facts view={view} />
      {mayRun && (
        <ButtonRow>
          <ButtonLink
            href={`/exchange/groups/${group.id}/change`}
            text={{ key: 'exchange.groups.change' }}
            kind="secondary"
          />
        </ButtonRow>
      )}
      <GroupStudents view={view} mayJoin={mayJoin} form={form} />
      <GroupChaperones view={view} />
    </>
  );
}

function Missing({ view: { results } }: { view: GroupView }) {
  const open = results.filter(({ ok }) => !ok);
  return (
    <Section title={{ key: 'exchange.desk.next' }} id="next">
      {refusals(results).length === 0 && <Alert tone="success" slim text={{ key: 'exchange.groups.may-travel' }} />}
      {open.length > 0 && <RuleList results={open} />}
    </Section>
  );
}

function Facts({ view: { group, term, names } }: { view: GroupView }) {
  const { locale } = useLocale();
  const { day } = useFormats();
  const community = names.communities.get(group.sendingCommunityId);
  return (
    <SummaryList
      rows={[
        { label: { key: 'exchange.desk.from' }, value: community ? labelOf(community, locale) : '–' },
        { label: { key: 'exchange.desk.to' }, value: names.members.get(group.scope) ?? '–' },
        { label: { key: 'exchange.groups.trip' }, value: `${day(term.beginsOn)} – ${day(term.endsOn)}` },
        { label: { key: 'exchange.groups.size' }, value: `${group.fewestStudents} – ${group.mostStudents}` },
      ]}
    />
  );
}
