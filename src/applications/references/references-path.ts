/** Where referees are named and read. */
export const referencesPath = (applicationId: string): string => `/applications/${applicationId}/references`;
