/** The day our rules were last compared with the review of these sources. CI warns when a year has passed. */
export const checkedOn = '2026-11-23';
