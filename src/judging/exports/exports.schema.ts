import { z } from 'zod';
import { TABLE_FORMATS } from '../../platform/index.js';
import { DATASETS } from './export-dataset.js';

export const datasetSchema = z.enum(DATASETS);

/** `/judging/rounds/<id>/exports/scores-long?format=csv&judges=names` */
export const askedSchema = z.object({
  format: z.enum(TABLE_FORMATS).default('csv'),
  judges: z.enum(['numbers', 'names']).default('numbers'),
});

export type Asked = z.infer<typeof askedSchema>;
