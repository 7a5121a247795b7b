import { cite } from '../sources.ts';

/** Titles in somebody's calendar: read on a locked screen by whoever shares it, so none names the illness or a medicine. */
export const calendarWords = {
  name: 'Appointments',
  titles: {
    appointment: 'Appointment',
    review: 'Clinic appointment',
    answer: 'Answer the message from the clinic',
    call: 'Telephone call from the clinic',
    step: 'Look at your plan: a change is due',
  },
  because: cite(
    'virchow-design',
    'hazard H32, disclosure',
    'A calendar is shared with families and employers: it says that something is due, and not what.',
    'design',
  ),
} as const;

export const calendarPage = {
  title: 'Calendar link',
  lead: 'Whoever has this link sees the dates of this episode, and nothing else. Give it to the person alone; they add it to their calendar by its address. It is shown once.',
  make: 'Make a calendar link',
  takeBack: 'Take back every calendar link',
  takenBack: 'Every calendar link of this episode was taken back.',
  back: 'Back to the episode',
} as const;
