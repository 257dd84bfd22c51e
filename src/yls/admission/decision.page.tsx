import { AnswerList, documentsPath, referencesPath } from '../../applications/index.js';
import { PageHeader, Section, Tag, useText, type FormState } from '../../platform/index.js';
import { IN_REVIEW } from '../registration/registration-state.js';
import { Aid } from '../scholarships/aid.js';
import { Decide } from './decide.js';
import type { Deciding } from './decision.queries.js';
import { JuryFound } from './jury-found.js';

interface DecisionPageProps {
  deciding: Deciding;
  forms: { decision: FormState; grant: FormState };
}

/** One application: what its jury found, the decision beside it, what it says, and the aid. */
export function DecisionPage({ deciding, forms }: DecisionPageProps) {
  const { registration, found } = deciding;
  return (
    <>
      <PageHeader title={registration.name}>
        <Tag text={{ key: `yls.state.${registration.state}` }} />
      </PageHeader>
      <JuryFound found={found} />
      {IN_REVIEW.has(registration.state) && !found.isWithheld && <Decide deciding={deciding} form={forms.decision} />}
      <Said deciding={deciding} />
      <Aid deciding={deciding} form={forms.grant} />
    </>
  );
}

function Said({ deciding: { definition, answers, formId } }: { deciding: Deciding }) {
  const t = useText();
  return (
    <Section title={{ key: 'yls.review.said' }}>
      {definition.sections
        .filter(({ code }) => answers[code])
        .map(({ code, fields }) => (
          <AnswerList key={code} fields={fields} answers={answers[code]!} />
        ))}
      {formId && (
        <ul class="yls-rows">
          <li>
            <a href={documentsPath(formId)}>{t('yls.review.films')}</a>
          </li>
          <li>
            <a href={referencesPath(formId)}>{t('yls.review.recommendations')}</a>
          </li>
        </ul>
      )}
    </Section>
  );
}
