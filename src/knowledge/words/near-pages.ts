import { cite } from '../sources.ts';

/** Where to ring, on a public page: the practices that clinics keep, and 111. */
export const practicesPage = {
  title: 'Find the number of a GP surgery',
  lead: 'Ring your own surgery if you have one. Say that an online check told you to be seen today.',
  say: 'I may have a blood clot in my leg or arm (DVT). I need to be seen today.',
  sayLead: 'You can say:',
  call111: 'Call 111',
  first111: 'Call 111 first. The surgeries here are closed now, or we do not know if they are open.',
  or111: 'No place today, or no answer? Call 111. It is open day and night, and it is free.',
  none: 'We have no list of surgeries here. Call 111, or find your surgery on the NHS website.',
  nhs: 'Find a GP on the NHS website',
  open: 'Open now, until {until}',
  closed: 'Closed now',
  unknown: 'Ring to ask if it is open',
  times: 'Opening times are as the clinic here was told. A public holiday may not be in them.',
  linkFromResult: 'Find the number of a GP surgery',
  because: [
    cite('virchow-design', 'practice finder', 'Outside opening hours 111 stands first.', 'design'),
    cite('nhs-dvt', 'urgent advice', 'Urgent GP appointment, or 111.', 'verified'),
  ],
} as const;
