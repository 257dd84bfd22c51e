/** Where documents and photographs are sent and looked at. */
export const documentsPath = (applicationId: string): string => `/applications/${applicationId}/documents`;
