import { ButtonLink, PageHeader, type Words } from '../../platform/index.js';

/** A disclosure by itself, as 15 U.S.C. 1681b(b)(2)(A)(i) asks: a document that consists solely of it. */
export function DisclosurePage({
  title,
  disclosed,
  next,
}: {
  title: Words;
  disclosed: readonly string[];
  next: string;
}) {
  return (
    <>
      <PageHeader title={title} />
      {disclosed.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <ButtonLink href={next} text={{ key: 'applications.signature.disclosed' }} big />
    </>
  );
}
