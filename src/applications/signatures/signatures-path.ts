/** Where signatures are asked for. */
export const signaturesPath = (applicationId: string): string => `/applications/${applicationId}/signatures`;
