import {
  Alert,
  Button,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Table,
  Tag,
  useText,
  useWords,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { refusals } from '../../../platform/index.js';
import { inLocale } from '../localized.js';
import type { RuleSet } from '../rule-set.schema.js';
import { PretendFields } from './pretend-fields.js';

export interface TestDriveProps {
  id: string;
  isDraft: boolean;
  rules: RuleSet;
  form: FormState;
  /** Null as long as nobody was pretended; `isAsked`: the rule book says something of the kind. */
  verdicts: readonly (RuleResult & { isAsked: boolean })[] | null;
}

/** A pretend student on the left hand, the verdict of every rule on the right. */
export function TestDrivePage({ id, isDraft, rules, form, verdicts }: TestDriveProps) {
  return (
    <>
      <PageHeader
        eyebrow={{ key: isDraft ? 'yaas.editions.test_drive.draft' : 'yaas.editions.test_drive.in_force' }}
        title={{ key: 'yaas.editions.test_drive' }}
        lead={inLocale(rules.title, 'en')}
      />
      <div class="test-drive">
        {verdicts && <Verdicts verdicts={verdicts} />}
        <Form action={`/yaas/editions/${id}/test-drive`} method="get" form={form}>
          {isDraft && <input type="hidden" name="rules" value="draft" />}
          <PretendFields rules={rules} />
          <ButtonRow>
            <Button text={{ key: 'yaas.editions.test_drive.run' }} big />
          </ButtonRow>
        </Form>
      </div>
    </>
  );
}

function Verdicts({ verdicts }: { verdicts: NonNullable<TestDriveProps['verdicts']> }) {
  const t = useText();
  const words = useWords();
  const against = refusals(verdicts).length;
  return (
    <Section title={{ key: 'yaas.editions.test_drive.verdicts' }}>
      <Alert
        tone={against === 0 ? 'success' : 'warning'}
        title={{ key: 'yaas.editions.test_drive.outcome', params: { against } }}
      />
      <Table
        caption={{ key: 'yaas.editions.test_drive.verdicts' }}
        hideCaption
        rows={verdicts.toSorted(
          (one, other) => Number(one.ok) - Number(other.ok) || Number(other.isAsked) - Number(one.isAsked),
        )}
        rowKey={({ id }) => id}
        columns={[
          { heading: { key: 'yaas.editions.test_drive.rule' }, cell: ({ id }) => t(`yaas.check.${id}`) },
          {
            heading: { key: 'yaas.editions.test_drive.verdict' },
            cell: ({ ok, isAsked }) => (
              <Tag
                text={{ key: `yaas.editions.test_drive.${ok ? (isAsked ? 'met' : 'not_asked') : 'missed'}` }}
                tone={ok ? (isAsked ? 'good' : 'neutral') : 'bad'}
              />
            ),
          },
          {
            heading: { key: 'yaas.editions.test_drive.sentence' },
            cell: ({ because, remedy }) => (because ? `${words(because)} ${remedy ? words(remedy) : ''}` : '–'),
          },
          { heading: { key: 'yaas.editions.test_drive.cites' }, cell: ({ cites }) => cites },
        ]}
      />
    </Section>
  );
}
