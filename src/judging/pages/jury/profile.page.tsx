import {
  Alert,
  Button,
  ButtonRow,
  Checkboxes,
  Form,
  PageHeader,
  Radios,
  Section,
  TextArea,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { JudgeProfileView, KindOfWork } from '../../jury/profile.queries.js';
import { inLocale } from '../../round/localized.js';
import { JudgeTies, type JudgeTiesProps } from '../judge-ties.js';
import { useLanguageChoices } from './language-choices.js';

export interface ProfilePageProps extends JudgeProfileView {
  form: FormState;
  ties: JudgeTiesProps;
  /** Officials who judge nothing declare their ties alone. */
  judges: boolean;
}

/** What a judge can, and the ties that keep them from a work. */
export function ProfilePage({ kinds, institution, form, ties, judges }: ProfilePageProps) {
  const lead = judges ? 'judging.profile.lead' : 'judging.profile.lead.official';
  return (
    <>
      <PageHeader title={{ key: 'judging.profile.title' }} lead={{ key: lead }} />
      <Form action="/judging/profile" form={form}>
        {judges && <Skills kinds={kinds} />}
        <Section title={{ key: 'judging.profile.ties' }} lead={{ key: 'judging.profile.ties.lead' }}>
          <TextArea
            name="schools"
            label={{ key: 'judging.profile.schools' }}
            hint={{ key: 'judging.profile.schools.hint' }}
            rows={4}
            optional
          />
          <TextArea
            name="relations"
            label={{ key: 'judging.profile.relations' }}
            hint={{ key: 'judging.profile.relations.hint' }}
            rows={4}
            optional
          />
          {institution && (
            <Alert tone="info" slim text={{ key: 'judging.profile.institution', params: { institution } }} />
          )}
        </Section>
        <ButtonRow>
          <Button text={{ key: 'judging.profile.save' }} />
        </ButtonRow>
      </Form>
      <Section title={{ key: 'judging.communities.title' }} lead={{ key: 'judging.communities.lead' }}>
        <JudgeTies {...ties} />
      </Section>
    </>
  );
}

const GRADES = ['0', '1', '2', '3'];

function Skills({ kinds }: { kinds: readonly KindOfWork[] }) {
  const { locale } = useLocale();
  const languages = useLanguageChoices();
  const t = useText();
  return (
    <Section title={{ key: 'judging.profile.skills' }} lead={{ key: 'judging.profile.skills.lead' }}>
      <div class="judge-languages">
        <Checkboxes
          name="languages"
          label={{ key: 'judging.invitation.languages' }}
          choices={languages}
          tiles={false}
          optional
        />
      </div>
      <h3>{t('judging.profile.grades')}</h3>
      <ul class="grades">
        {GRADES.slice(1).map((grade) => (
          <li key={grade}>{t(`judging.profile.grade.${grade}.means`)}</li>
        ))}
      </ul>
      {kinds.map(({ code, label }) => (
        <Radios
          key={code}
          name={`skill-${code}`}
          label={inLocale(label, locale)}
          choices={GRADES.map((value) => ({ value, label: { key: `judging.profile.grade.${value}` } }))}
          defaultValue="0"
          tiles={false}
          inline
        />
      ))}
    </Section>
  );
}
