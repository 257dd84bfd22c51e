import { AnswerList, type Covered } from '../../applications/index.js';
import { ButtonLink, PageHeader, Section, type Text } from '../../platform/index.js';

/** What the child has written, to be read before signing. Health, religion and money are on no page that a link opens: the child shows those. */
export function ReadApplicationPage({
  student,
  covered,
  back,
}: {
  student: string;
  covered: readonly Covered[];
  back: string;
}) {
  return (
    <>
      <PageHeader
        title={{ key: 'exchange.parent.read', params: { student } }}
        lead={{ key: 'exchange.parent.read.lead', params: { student } }}
      />
      {covered.map(({ section, answers }) => (
        <Section key={section.code} title={section.title as Text}>
          <AnswerList fields={section.fields} answers={answers} />
        </Section>
      ))}
      <ButtonLink href={back} text={{ key: 'exchange.parent.back' }} big />
    </>
  );
}
