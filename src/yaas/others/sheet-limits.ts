const MEGABYTE = 1024 * 1024;

/** A thousand lines take half a megabyte. */
export const SHEET_BYTES = 8 * MEGABYTE;

/** What multer may take in one request: the sheet, and the files one by one or in a ZIP. */
export const uploadLimits = { fileSize: 1024 * MEGABYTE, files: 400, fields: 20, fieldSize: 10_000 };
