import { fieldWords as words } from '../../../knowledge/words/clinic-episode-forms.ts';
import type { FormView } from '../../components/staff-form.tsx';
import { MomentFields } from '../../components/staff-moment.tsx';
import type { Visit } from '../visit.ts';
import { zoneNameAt } from '../when.ts';

type MomentProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly view: FormView;
  readonly visit: Visit;
};

/** A day and a time in the clinic's zone. */
export function Moment({ name, label, hint, view, visit }: MomentProps) {
  const { region, zone } = visit.place;
  return (
    <MomentFields
      name={name}
      label={label}
      hint={hint}
      view={view}
      region={region}
      zoneName={`${zoneNameAt(visit.now, visit.place)}, ${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone}`}
      isTwofold={view.problems.some(({ field }) => field === `${name}-which`)}
    />
  );
}

export const yesNoUnknown = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
  { value: 'unknown', label: words.unknown },
] as const;
