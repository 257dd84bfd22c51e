import { Card, CardGrid, Section, useText } from '../../../platform/index.js';
import { COMPANIONS, DEMANDS, FACTS, QUESTIONS, STEPS } from './questions.js';

const say = (key: string) => ({ key: `host-families.find.${key}` });

/** On a page of the full width parts stand in bands. */
interface InBands {
  tinted?: boolean;
}

/** What hosting is. */
export function WhatHostingIs() {
  const t = useText();
  return (
    <Section title={say('what')}>
      <div class="host-facts">
        <CardGrid>
          {FACTS.map((fact) => (
            <Card key={fact} title={say(`fact.${fact}`)}>
              <p>{t(`host-families.find.fact.${fact}.text`)}</p>
            </Card>
          ))}
        </CardGrid>
      </div>
    </Section>
  );
}

/** What the law asks of every family, each with its paragraph. */
export function WhatTheLawAsks({ tinted = true }: InBands) {
  const t = useText();
  return (
    <Section title={say('law')} lead={say('law.lead')} tinted={tinted} id="law">
      <ol class="host-demands">
        {DEMANDS.map(({ code, cites }) => (
          <li key={code}>
            <strong>{t(`host-families.find.demand.${code}`)}</strong>
            <span>{t(`host-families.find.demand.${code}.text`)}</span>
            <small>
              <bdi dir="ltr">{cites}</bdi>
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** From the first question to the day on which a student comes. */
export function HowItGoes() {
  const t = useText();
  return (
    <Section title={say('steps')} lead={say('steps.lead')}>
      <ol class="host-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <strong>{t(`host-families.find.step.${step}`)}</strong>
            <span>{t(`host-families.find.step.${step}.text`)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Nobody hosts alone. */
export function WhoStandsByYou({ tinted = true }: InBands) {
  const t = useText();
  return (
    <Section title={say('company')} lead={say('company.lead')} tinted={tinted}>
      <ul class="host-company">
        {COMPANIONS.map((companion) => (
          <li key={companion}>
            <strong>{t(`host-families.find.company.${companion}`)}</strong>
            <span>{t(`host-families.find.company.${companion}.text`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What families ask first, and why no student is shown here. */
export function Questions() {
  const t = useText();
  return (
    <Section title={say('questions')}>
      <div class="host-questions">
        {QUESTIONS.map((question) => (
          <details key={question}>
            <summary>{t(`host-families.find.question.${question}`)}</summary>
            <p>{t(`host-families.find.question.${question}.answer`)}</p>
          </details>
        ))}
      </div>
    </Section>
  );
}
