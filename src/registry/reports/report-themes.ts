/** What partners do together, by the field's own headings. */
export const reportThemes = ['arts', 'youth', 'business', 'municipal', 'humanitarian', 'other'] as const;

export type ReportTheme = (typeof reportThemes)[number];

/** Who travels between partners. */
export const reportPeople = ['students', 'teachers', 'artists', 'officials', 'business', 'citizens'] as const;

export type ReportPeople = (typeof reportPeople)[number];

/** What a member tells of a year; themes without an activity and groups without a traveller are left out. */
export interface ReportContent {
  story: string;
  activities: { theme: ReportTheme; count: number; told: string }[];
  exchanges: { people: ReportPeople; sent: number; received: number }[];
}
