/** As the form tells families. */
export const keptForAsking = 'A year after the last step; what a family that applies tells is kept with its file';

/** What a family was written goes with its inquiry. */
export const keptWithInquiry = 'As long as the inquiry';
