import { defineJob, type Consequence } from '../../platform/index.js';

/** Somebody took part to the end: the certificate is issued and told of. */
export const issueCertificate = defineJob<{ registrationId: string }>('yls.issue-certificate');

/** The summit is over: whoever attended has taken part to the end. */
export const finishSummit = defineJob<{ summitId: string; withCheckedIn: boolean }>('yls.finish-summit', {
  expiresInSeconds: 3600,
});

export const certificateIsIssued: Consequence<{ id: string }> = {
  name: 'a certificate is issued',
  run: (unit, { id }) => unit.queue(issueCertificate, { registrationId: id }),
};
