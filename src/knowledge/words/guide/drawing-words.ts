/** What the drawings of the guide show, in words: for who cannot see them, and beside them for who can. */
import type { Because, ByRegion } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { fromMemory, nhs, ours, seedNhs } from './citing.ts';

export type DrawingId = 'leg-signs' | 'measure' | 'clot-travels' | 'filter';

export type DrawingWords = {
  readonly title: string;
  /** Each picture: its name, and all that it shows. */
  readonly pictures: readonly { readonly title: string; readonly shows: ByRegion<string> }[];
  /** What each number in the picture stands at. */
  readonly marks: readonly ByRegion<string>[];
  readonly note: ByRegion<string>;
  readonly because: Because;
};

export const drawingWords: Readonly<Record<DrawingId, DrawingWords>> = {
  'leg-signs': {
    title: 'What a leg with a clot can look like',
    pictures: [
      {
        title: 'Light skin',
        shows:
          'Two lower legs with light skin. One is bigger. Its calf is red and shiny, and a vein stands out.',
      },
      {
        title: 'Brown or black skin',
        shows:
          'Two lower legs with dark brown skin. One is bigger. Its calf is a little darker, tight and shiny, and a vein stands out.',
      },
    ],
    marks: [
      'One leg is bigger than the other.',
      'The skin has a new colour: red on light skin. On brown or black skin it may be darker or purple, or look the same.',
      'The skin is tight and shiny.',
      'It is warm. You cannot see this: feel both legs with the back of your hand.',
    ],
    note: 'A new colour is harder to see on brown or black skin. One sign is enough to get help. Some clots show no sign at all.',
    because: [
      nhs(
        'symptoms',
        'Swelling, warm skin, red or darkened skin that is harder to see on brown or black skin.',
      ),
      ours('triage L4', 'On brown or black skin: darker, or tight and shiny.'),
    ],
  },
  measure: {
    title: 'Where the calf is measured',
    pictures: [
      {
        title: 'A leg from the side',
        shows: {
          uk: 'A leg from the side. A line goes from the bump of bone below the kneecap 10 cm down. There a tape goes round the calf.',
          us: 'A leg from the side. A line goes from the bump of bone below the kneecap 10 cm (4 inches) down. There a tape goes round the calf.',
        },
      },
    ],
    marks: [
      'The bump of bone below the kneecap.',
      { uk: '10 cm straight down from it.', us: '10 cm (4 inches) straight down from it.' },
      'The tape goes round the calf here. It lies flat and is not tight. Both legs are measured.',
    ],
    note: 'A doctor or nurse does this. You do not have to measure before you get help.',
    because: cite(
      'wells-2003',
      'items',
      'The calf is measured 10 cm below the tibial tuberosity, on both legs.',
      'memory',
    ),
  },
  'clot-travels': {
    title: 'How a clot gets to the lungs',
    pictures: [
      {
        title: 'The way of a clot',
        shows:
          'A body from the front. A line goes from the calf of one leg up the vein to the belly, through the heart and into a lung. A clot is drawn in the calf, in the belly vein and in the lung.',
      },
    ],
    marks: [
      'A clot grows in a deep vein of the leg.',
      'A piece breaks off. It goes up the big vein in the belly.',
      'It goes through the heart.',
      'It gets stuck in a lung, and blood cannot get past. This is a PE.',
    ],
    note: {
      uk: 'Short of breath, chest pain, fainting or coughing blood: call 999 now.',
      us: 'Short of breath, chest pain, fainting or coughing blood: call 911 now.',
    },
    because: [
      nhs('overview', 'A clot that can travel to the lungs.'),
      fromMemory('pulmonary embolism', 'By the deep veins, the vena cava and the right heart into the lung.'),
    ],
  },
  filter: {
    title: 'A filter in the big vein of the belly',
    pictures: [
      {
        title: 'Inside the vein',
        shows:
          'A piece of the big vein in the belly, cut open. Inside it is a mesh of thin wires in the shape of a cone. A clot that came from below is caught in it. Blood flows past it and up.',
      },
    ],
    marks: [
      'The filter: thin wires in the shape of a cone.',
      'A clot from the leg is caught in it.',
      'Blood flows on, up to the heart and the lungs.',
    ],
    note: 'The filter does not treat the clot. It is for few people.',
    because: [
      seedNhs('filter', 'A small mesh put in a vein.'),
      fromMemory('filter', 'In the vena cava; it catches emboli and does not treat the thrombus.'),
    ],
  },
};

/** Where in the guide a drawing stands, by section. */
export const drawingsOf: Readonly<Record<string, DrawingId>> = {
  signs: 'leg-signs',
  'what-it-is': 'clot-travels',
  tests: 'measure',
  filter: 'filter',
};
