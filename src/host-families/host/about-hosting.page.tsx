import { Button, ButtonLink, Form, newForm, PageHeader, Section, useText } from '../../platform/index.js';

const PARTS = ['programme', 'duties', 'screening', 'money', 'after'] as const;

/** The summary of the programme and of a host's duties, before anything is asked: 22 CFR 62.25(j)(1). */
export function AboutHostingPage({ mayBegin }: { mayBegin: boolean }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'host-families.about.title' }} lead={{ key: 'host-families.about.lead' }} />
      {PARTS.map((part) => (
        <Section key={part} title={{ key: `host-families.about.${part}` }}>
          <p>{t(`host-families.about.${part}.text`)}</p>
        </Section>
      ))}
      {mayBegin ? (
        <Form action="/host/application" form={newForm()}>
          <Button text={{ key: 'host-families.about.begin' }} big />
        </Form>
      ) : (
        <ButtonLink href="/host" text={{ key: 'host-families.form.back' }} kind="secondary" />
      )}
    </>
  );
}
