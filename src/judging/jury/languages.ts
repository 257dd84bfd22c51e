/** Languages that a judge may say they read well; BCP 47 codes. */
export const JUDGE_LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'uk', 'ja', 'zh', 'ko', 'ar'] as const;
