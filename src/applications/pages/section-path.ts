/** Where a section is filled in. */
export const sectionPath = (applicationId: string, code: string): string =>
  `/applications/${applicationId}/sections/${code}`;

/** The same page with everything marked that is still missing. */
export const checkedSectionPath = (applicationId: string, code: string): string =>
  `${sectionPath(applicationId, code)}?check=yes#error-summary`;
