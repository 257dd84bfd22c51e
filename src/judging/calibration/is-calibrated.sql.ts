/** SQL over `round r` and `round_judge j`: no judge sees a work before they have scored the anchors, where the round has some. */
export const IS_CALIBRATED = `(NOT r.calibrated OR EXISTS (SELECT FROM calibration c WHERE c.round_judge_id = j.id))`;
