/** Where interviews are put on record and read. */
export const interviewsPath = (applicationId: string): string => `/applications/${applicationId}/interviews`;
