import { Alert, PageHeader, refusals, RuleList, useFormats, useText } from '../../platform/index.js';
import type { ReferencePlan } from '../definition/definition.js';
import { AnswerList } from '../pages/answer-list.js';
import { useWording } from '../pages/section-fields.js';
import type { ReferenceRead } from './reference-answers.js';

/** A recommendation, for those whom the programme lets read it. */
export function ReferenceReadPage({ reference, plan }: { reference: ReferenceRead; plan: ReferencePlan }) {
  const t = useText();
  const said = useWording();
  const { date } = useFormats();
  const relation = plan.relations.find(({ code }) => code === reference.relation);
  const against = refusals(reference.findings);
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'applications.reference' }}
        title={reference.name}
        lead={relation && said(relation.label)}
      />
      <p class="quiet">{t('applications.reference.given_on', { day: date(reference.givenAt) })}</p>
      {against.length > 0 && (
        <Alert tone="error" title={{ key: 'applications.reference.does_not_count' }}>
          <RuleList results={against} />
        </Alert>
      )}
      <AnswerList fields={plan.asked.fields} answers={reference.answers} lang={reference.locale} />
    </>
  );
}
