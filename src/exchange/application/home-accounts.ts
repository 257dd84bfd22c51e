/** States of a placement in which its home is tied to the student: from the proposal on, and after the last day there. */
const TIED = `('proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving', 'ended')`;

/** SQL: accounts of everybody in whose home the student of an application (an expression for its id) lives, lived or may come to live. */
export const homeAccountsOf = (application: string): string =>
  `ARRAY(SELECT DISTINCT k.account_id FROM exchange_placement p JOIN host_file_account k ON k.file_id = p.host_file_id
    WHERE p.application_id = ${application} AND p.state IN ${TIED})`;

/** SQL: the applications of students in the homes of an account (an expression for its id). Asked once a list, however long it is. */
export const inHomesOf = (account: string): string =>
  `ARRAY(SELECT p.application_id FROM exchange_placement p JOIN host_file_account k ON k.file_id = p.host_file_id
    WHERE k.account_id = ${account} AND p.state IN ${TIED})`;
