/** What happened to an application, and who read what of it. */
export const timelinePath = (applicationId: string): string => `/applications/${applicationId}/timeline`;
