const named = (code: string) => ({ key: `host-families.check-statement.${code}` });

/** Of all who are of age: what they are told about the check, by itself, and their leave for it. 15 U.S.C. 1681b(b)(2)(A) */
export const CHECK_STATEMENT = 'background_check';

/** A change of the words is a new version. */
export const checkStatement = {
  code: CHECK_STATEMENT,
  version: '2026-1',
  title: named('title'),
  disclosure: {
    title: named('disclosure.title'),
    paragraphs: ['report', 'contents'].map((code) => named(`disclosure.${code}`)),
  },
  paragraphs: ['leave', 'kept', 'rights', 'withdraw'].map(named),
};
