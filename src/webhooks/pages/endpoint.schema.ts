import { z } from 'zod';

const events = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], { error: 'webhooks.form.events' })
  .refine((chosen) => chosen.length > 0, 'webhooks.form.events');

/** @param known the names of events that there are */
export const endpointSchema = (known: readonly string[]) =>
  z.object({
    url: z.url({ protocol: /^https?$/, error: 'webhooks.form.url' }).max(500, 'webhooks.form.url'),
    purpose: z.string().trim().min(1, 'webhooks.form.purpose').max(200, 'webhooks.form.purpose'),
    events: events
      .transform((chosen) => chosen.filter((name) => known.includes(name)))
      .refine((chosen) => chosen.length > 0, 'webhooks.form.events'),
  });
