import { type SourceId, cite } from '../sources.ts';

const use = (score: SourceId, says: string) => cite(score, 'use', says, 'memory');

/** The Vienna model is shown and not computed: it was published as a nomogram, with no baseline hazards to compute with. */
export const scoresInUse = [
  {
    id: 'vte-bleed',
    use: 'Stable anticoagulation; planning the extended phase',
    notFor: 'Where to treat, at the start',
    because: use(
      'vte-bleed-2016',
      'Stable anticoagulation and the extended phase; not the acute disposition.',
    ),
  },
  {
    id: 'riete',
    use: 'Bleeding in the first 3 months',
    notFor: 'The long term',
    because: use('riete-2008', 'First 3 months; not the long term.'),
  },
  {
    id: 'chest-bleeding',
    use: 'The extended decision, US',
    notFor: 'Nothing is named',
    because: cite('chest-2016-tx', 'bleeding table', 'Factors weighed in the extended decision.', 'verified'),
  },
  {
    id: 'has-bled',
    use: 'Long-term review by NICE',
    notFor: 'The acute phase',
    because: cite('nice-ng158', 'review', 'HAS-BLED at long-term review.', 'memory'),
  },
  {
    id: 'herdoo2',
    use: 'Women with a first unprovoked proximal DVT or PE, after 5 to 12 months, D-dimer while taking the anticoagulant',
    notFor: 'Men, who always continue; provoked clots, cancer, high-risk thrombophilia',
    because: use('herdoo2-2017', 'Women, first unprovoked, 5 to 12 months, D-dimer on treatment.'),
  },
  {
    id: 'dash',
    use: 'First unprovoked clot, after 3 months or more, D-dimer about 1 month after stopping; here hormone-associated counts as unprovoked',
    notFor:
      'Cancer, antiphospholipid syndrome, antithrombin deficiency; over 65 a low score still means more than 5 % a year',
    because: [
      use('dash-2012', 'First unprovoked; hormone-associated counts as unprovoked, unlike elsewhere.'),
      cite('dash-2012', 'validation', 'Over 65 a low score is above 5 % a year.', 'verified'),
    ],
  },
  {
    id: 'vienna',
    use: 'Shown, never computed: unprovoked; sex, site, D-dimer 3 weeks or more after stopping',
    notFor: 'Elderly people, in whom it does not discriminate',
    because: [
      cite('vienna-update-2014', 'model', 'Sex, site and D-dimer from 3 weeks after stopping.', 'verified'),
      cite('vienna-elderly-2015', 'result', 'No discrimination in the elderly.', 'verified'),
      cite(
        'virchow-design',
        '4.5, Vienna',
        'A nomogram without baseline hazards that we can state: not implemented.',
        'design',
      ),
    ],
  },
  ...(
    [
      ['3 weeks', 2.43, 1.84, 1.3],
      ['3 months', 2.27, 1.68, 1.27],
      ['9 months', 1.98, 1.49, 1.2],
      ['15 months', 1.73, 1.44, 1.13],
    ] as const
  ).map(([after, male, proximalOrPe, dDimerDoubled]) => ({
    id: `vienna-hazard-ratios-${after.replace(' ', '-')}`,
    after,
    male,
    proximalOrPe,
    dDimerDoubled,
    because: cite(
      'vienna-update-2014',
      `sub-distribution hazard ratios, ${after} after stopping`,
      'Men; proximal DVT or PE against calf; each doubling of D-dimer. For display alone.',
      'verified',
    ),
  })),
] as const;
