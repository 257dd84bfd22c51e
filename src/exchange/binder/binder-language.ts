/** The Department reads it, whoever prints it. */
export const BINDER_LANGUAGE = 'en';
