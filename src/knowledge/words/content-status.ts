/** How far these words have come. Shown to readers as it stands: nobody has signed them yet. */
export const contentStatus = {
  written: '23 November 2026',
  checkNext: '23 November 2027',
  reviewedBy: null,
  says: 'These words are a first edition. No doctor or nurse has signed them yet.',
} as const;
