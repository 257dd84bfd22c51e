/** Where a section is filled in. */
export const sectionPath = (applicationId: string, code: string): string =>
  `/applications/${applicationId}/sections/${code}`;

/** Where the pages of one application stand for who comes by a link of the programme's own. */
export interface OwnPages {
  /** A section's; checked: with everything marked that is still missing. */
  section: (code: string, isChecked?: boolean) => string;
  /** The list of papers, and where one of the kind is sent. */
  papers: string;
  paper: (kind: string) => string;
  /** The page that leads to all of it. */
  whole: string;
}

/** The same page with everything marked that is still missing. */
export const checkedSectionPath = (applicationId: string, code: string): string =>
  `${sectionPath(applicationId, code)}?check=yes#error-summary`;
