import {
  Button,
  EmptyState,
  Form,
  formOf,
  PageHeader,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useReader,
  useText,
  type Column,
} from '../../platform/index.js';
import type { RuleChanges } from '../law-books.service.js';
import type { LawInForce } from '../law-in-force.js';
import type { LawRule } from '../law-rule.js';
import type { AskedFor } from './asked-rules.js';
import { NumbersWithHistory } from './numbers-with-history.js';
import { TONES } from './numbers.js';
import { sectionsOf, type LawSection } from './sections.js';

interface RulesPageProps {
  rules: readonly LawRule[];
  asked: AskedFor;
  law: LawInForce;
  /** What administrators have set, newest first, by the rule. */
  changes: RuleChanges;
}

/** Every rule of law that the portal knows, under its section, in the order of the paragraphs. */
export function RulesPage({ rules, asked, law, changes }: RulesPageProps) {
  const columns = useColumns(law, changes);
  const titleOf = useSectionTitles();
  const sections = sectionsOf(rules);
  return (
    <>
      <PageHeader title={{ key: 'law.title' }} lead={{ key: 'law.lead' }} />
      <Filters asked={asked} />
      {sections.length === 0 && <EmptyState title={{ key: 'law.nothing' }} text={{ key: 'law.nothing.text' }} />}
      {sections.length > 1 && <Contents sections={sections} />}
      {sections.map(({ cites, anchor, rules: of }) => (
        <Section key={anchor} id={anchor} title={titleOf({ cites, anchor })}>
          <div class="law-rules">
            <Table caption={cites} hideCaption columns={columns} rows={of} rowKey={({ id }) => id} />
          </div>
        </Section>
      ))}
    </>
  );
}

function Filters({ asked: { words, severity } }: { asked: AskedFor }) {
  const choices = Object.keys(TONES).map((value) => ({ value, label: { key: `law.severity.${value}` } }));
  return (
    <Form action="/law" method="get" form={formOf({ words, severity })} wide>
      <div class="law-filters">
        <TextField name="words" type="search" label={{ key: 'law.words' }} hint={{ key: 'law.words.hint' }} />
        <Select name="severity" label={{ key: 'law.severity' }} empty={{ key: 'law.all' }} choices={choices} />
        <Button text={{ key: 'law.show' }} kind="secondary" />
      </div>
    </Form>
  );
}

function Contents({ sections }: { sections: readonly LawSection[] }) {
  const t = useText();
  const titleOf = useSectionTitles();
  return (
    <nav class="law-contents" aria-label={t('law.contents')}>
      <ul>
        {sections.map(({ cites, anchor, rules }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{titleOf({ cites, anchor })}</a> {t('law.rules', { count: rules.length })}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The paragraph with what it is about, where the catalogue knows. */
function useSectionTitles(): (section: Pick<LawSection, 'cites' | 'anchor'>) => string {
  const { catalogue } = useReader();
  const t = useText();
  return ({ cites, anchor }) => {
    const key = `law.section.${anchor}`;
    return catalogue.has('en', key) ? t('law.section', { cites, about: t(key) }) : cites;
  };
}

function useColumns(law: LawInForce, changes: RuleChanges): Column<LawRule>[] {
  return [
    {
      heading: { key: 'law.paragraph' },
      cell: ({ id, cites }) => (
        <a id={id} href={`/law/${id}`}>
          {cites}
        </a>
      ),
    },
    { heading: { key: 'law.checks' }, cell: (rule) => <Checks rule={rule} law={law} /> },
    {
      heading: { key: 'law.severity' },
      cell: ({ severity }) => <Tag text={{ key: `law.severity.${severity}` }} tone={TONES[severity]} />,
    },
    {
      heading: { key: 'law.numbers' },
      cell: (rule) => <NumbersWithHistory rule={rule} law={law} changes={changes.get(rule.id) ?? []} />,
    },
  ];
}

function Checks({ rule: { id, checks, parameters, evidence }, law }: { rule: LawRule; law: LawInForce }) {
  const t = useText();
  const kinds = evidence.map((kind) => t(`law.evidence.${kind}`)).join(', ') || t('law.evidence.none');
  return (
    <div>
      {t(checks.key, law.wordsOf(id, parameters))}
      <small class="law-proof">{t('law.proof', { kinds })}</small>
    </div>
  );
}
