import { treatmentWords as words } from '../../../knowledge/words/clinic-treatment.ts';
import { followUpWords } from '../../../knowledge/words/clinic-follow-up.ts';
import { warfarinWords } from '../../../knowledge/words/clinic-warfarin.ts';
import { letterPageWords } from '../../../knowledge/words/letters/letter-page.ts';
import { sheetRecordOf } from '../../../pathway/letters/dose-sheet.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import { reviewOn, supplyEndsAt } from '../../../pathway/treatment/due-treatment.ts';
import { letterAddress } from '../letters/letter-cards.tsx';
import { OfferLinks } from '../episode-panels.tsx';
import { WatchedPanel } from '../follow-up/after-forms.tsx';
import { fill } from '../fill-words.ts';
import type { Visit } from '../visit.ts';
import { calendarDay, dayAndTime, timeNear } from '../when.ts';
import { PhasesTable } from './phases-table.tsx';
import { offersForTreatment } from './treatment-offers.ts';

/** Where, with what, how far it reaches, and when it is looked at again. */
export function TreatmentPanel({ visit, episode }: { readonly visit: Visit; readonly episode: Episode }) {
  const { treatment, closed } = episode;
  if (treatment === null) return null;
  const { regimen, place, hospital, supplies } = treatment;
  const { region } = visit.place;
  const reach = supplyEndsAt(episode);
  return (
    <>
      <WatchedPanel visit={visit} episode={episode} />
      <section class="c-panel" aria-labelledby="treatment">
        <h2 id="treatment">{words.panel}</h2>
        <dl class="c-facts">
          <Fact label={words.place} value={place === null ? words.undecided : words.places[place.place]} />
          {hospital !== null && (
            <Fact
              label={words.with}
              value={fill(words.hospitalLine, { where: hospital.where, receiver: hospital.receiver })}
            />
          )}
          {reach !== null && <Fact label={words.supplyTo} value={timeNear(reach, visit.now, visit.place)} />}
          {regimen !== null && (
            <Fact label={words.review} value={calendarDay(reviewOn(treatment, regimen), region)} />
          )}
          {regimen?.stop && (
            <Fact
              label={words.stops}
              value={
                regimen.stopConfirmed === null
                  ? words.stopOrdered
                  : fill(words.stopped, { when: calendarDay(regimen.stopConfirmed.lastDoseOn, region) })
              }
            />
          )}
        </dl>
        {regimen === null ? (
          <p class="c-quiet">{words.none}</p>
        ) : (
          <PhasesTable regimen={regimen.regimen} region={region} />
        )}
        {sheetRecordOf(treatment) !== null && (
          <p>
            <a href={letterAddress(episode.id, 'dose-sheet')}>{letterPageWords.kinds['dose-sheet']}</a>
          </p>
        )}
        {supplies.length > 0 && (
          <>
            <h3>{words.boxes}</h3>
            <ul class="c-list">
              {supplies.map(({ id, medicine, strength, count, dispensedAt, settled }) => (
                <li key={id}>
                  {fill(words.boxLine, { medicine, strength, count: String(count) })}{' '}
                  <span class="c-quiet">
                    {dayAndTime(dispensedAt, visit.place)}
                    {settled !== null && `, ${words.settled[settled.outcome]}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="c-offers">
          {episode.warfarin !== null || regimen?.regimen.drug === 'warfarin' ? (
            <a href={`/clinic/episodes/${episode.id}/inr`}>{warfarinWords.page}</a>
          ) : null}{' '}
          {regimen !== null && regimen.stop !== null && (
            <a href={`/clinic/episodes/${episode.id}/stopping`}>{followUpWords.stopping}</a>
          )}
        </p>
        {closed === null && (
          <OfferLinks visit={visit} episode={episode} offers={offersForTreatment(episode)} />
        )}
      </section>
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
