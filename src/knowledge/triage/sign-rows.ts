import type { FactId } from '../facts.ts';
import type { Row } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { all, any, emergencyYes, is, not, racingMatters, yes } from './findings.ts';

/** T1 to T7: signs that come before any look at the limb. They hold for people on treatment too. */
export const signRows: readonly Row<FactId>[] = [
  {
    id: 'T1',
    when: any(
      emergencyYes('sign.breathless'),
      emergencyYes('sign.chest-pain'),
      emergencyYes('sign.coughing-blood'),
      emergencyYes('sign.collapse'),
    ),
    then: 'emergency',
    at: 'call',
    because: [
      cite(
        'nhs-dvt',
        'when to call 999',
        'DVT symptoms with breathlessness or chest pain are an emergency; do not drive yourself.',
        'verified',
      ),
      cite(
        'nidirect-pe',
        'symptoms',
        'Breathlessness, chest pain, coughing blood and collapse may be a clot in the lung, with or without leg signs.',
        'verified',
      ),
      cite('aluk-pe', 'symptoms', 'One symptom of a clot in the lung is enough to act on.', 'verified'),
      cite(
        'seed-bass',
        'risks',
        'Any new chest pain or shortness of breath needs emergency care.',
        'verified',
      ),
      cite(
        'virchow-design',
        'triage T1',
        'Any one sign suffices, where a source joins two with "and".',
        'design',
      ),
    ],
  },
  {
    id: 'T2',
    when: all(yes('sign.racing-heart'), racingMatters),
    then: 'emergency',
    at: 'call',
    because: [
      cite('aluk-pe', 'symptoms', 'A fast heart is a sign of a clot in the lung.', 'verified'),
      cite(
        'virchow-design',
        'triage T2',
        'With a limb sign, a pregnancy or a clot risk, or at 120 a minute or unsettled after 10 minutes: emergency.',
        'design',
      ),
    ],
  },
  {
    id: 'T2b',
    when: all(yes('sign.racing-heart'), not(racingMatters)),
    then: 'advice-line',
    because: cite(
      'virchow-design',
      'triage T2b',
      'A racing heart alone may be another rhythm problem: speak to a person; emergency if it returns, with faintness or breathlessness.',
      'design',
    ),
  },
  {
    id: 'T3',
    when: emergencyYes('sign.limb-threat'),
    then: 'emergency',
    at: 'call',
    because: [
      cite(
        'statpearls-pad',
        'phlegmasia',
        'Swelling, cyanosis and severe pain threaten limb and life within hours.',
        'verified',
      ),
      cite(
        'rcem-ali',
        'six Ps',
        'Pain, pallor, no pulse, numbness, paralysis and cold mean acute limb ischaemia.',
        'verified',
      ),
      cite('nhsh-ali', 'referral', 'Acute limb ischaemia is a vascular emergency.', 'verified'),
    ],
  },
  {
    id: 'T4',
    when: yes('sign.bleeding'),
    then: 'emergency',
    at: 'call',
    because: [
      cite(
        'nice-qs74',
        'statement 2',
        'A head injury on an anticoagulant needs hospital assessment.',
        'verified',
      ),
      cite(
        'hospital-anticoagulant-leaflets',
        'when to call 999',
        'Major bleeding is an emergency.',
        'verified',
      ),
      cite(
        'nice-ng232',
        '2023 change',
        'CT after head injury on an anticoagulant became "consider"; triage stays an emergency.',
        'memory',
      ),
    ],
  },
  {
    id: 'T5',
    when: is('sign.very-unwell', true),
    then: 'emergency',
    at: 'call',
    because: cite(
      'nhs-sepsis',
      'when to call 999',
      'Confusion, mottled skin, very fast breathing: sepsis until shown otherwise.',
      'memory',
    ),
  },
  {
    id: 'T5u',
    when: is('sign.very-unwell', 'unsure'),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'virchow-design',
      'triage, not sure',
      'Unsure about signs of sepsis: at least seen today.',
      'design',
    ),
  },
  {
    id: 'T6',
    when: is('sign.limb-injury', true),
    then: 'emergency',
    at: 'go',
    because: cite(
      'rcem-ali',
      'compartment syndrome',
      'Deformity, or pain on passive stretch: fracture or compartment syndrome.',
      'verified',
    ),
  },
  {
    id: 'T6u',
    when: is('sign.limb-injury', 'unsure'),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'virchow-design',
      'triage, not sure',
      'Unsure about a serious limb injury: at least seen today.',
      'design',
    ),
  },
  {
    id: 'T7',
    when: all(yes('risk.blood-thinner'), yes('bleeding.minor')),
    then: 'advice-line',
    because: cite(
      'hospital-anticoagulant-leaflets',
      'minor bleeding',
      'Minor bleeding on a blood thinner is reviewed; keep taking the medicine until told otherwise.',
      'verified',
    ),
  },
  {
    id: 'T7-repeated',
    when: all(yes('risk.blood-thinner'), yes('bleeding.minor'), yes('bleeding.repeated')),
    then: 'same-day',
    at: 'primary-care',
    because: cite(
      'hospital-anticoagulant-leaflets',
      'minor bleeding',
      'Bleeding more than once in a day, or more often, is seen today; keep taking the medicine until told otherwise.',
      'verified',
    ),
  },
];
