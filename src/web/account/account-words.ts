import type { StaffRole } from '../../pathway/actors.ts';
import { leastCharacters, type PasswordProblem } from './password-rules.ts';

/** What the pages at the door say. Nothing here is clinical. */
export const doorWords = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    /** The same for every reason: it tells nobody which addresses are known here. */
    failed:
      'The e-mail address and the password do not match, or sign-in for this address is locked. After 5 wrong tries it is locked for 15 minutes, then for twice as long each time. Your administrator can unlock it.',
    empty: 'Enter your e-mail address and your password',
    forgotten: 'Forgotten your password? Ask your administrator for a new link.',
    demo: 'This is a demo. Its sign-ins stand in the terminal in which it was started.',
    signedOut: 'You are signed out.',
  },
  again: {
    title: 'Sign in again',
    held: 'Your sign-in had run out, so nothing was recorded yet. What you typed is kept in this page: sign in, and you can send it.',
    lost: 'You were not signed in, so nothing was recorded. After signing in, enter it again.',
    afresh: 'This page had grown old, so you are not signed in yet. Enter both once more.',
    ready: 'You are signed in again. What you typed has not been sent yet.',
    send: 'Send it now',
    discard: 'Do not send it',
    notYours:
      'Somebody else typed into the form before. It was not sent, and it is not shown to you: nothing of it was recorded.',
    onwards: 'Go on',
  },
  setUp: {
    title: 'Set up Virchow',
    lead: 'You make the clinic and its first administrator. This link works once.',
    clinic: 'Your clinic',
    administrator: 'Its administrator',
    name: 'Name of the clinic',
    region: 'Whose guidance and words',
    regions: { uk: 'United Kingdom', us: 'United States' },
    zone: 'Time zone',
    zoneHint:
      'Its place in the list of time zones, like Europe/London or America/Chicago. All deadlines are shown in it.',
    team: 'Team',
    teamHint: 'The people who answer for what nobody has taken, like DVT nurses.',
    phone: 'Telephone of the clinic',
    ownName: 'Your name',
    clinician: 'You also see patients',
    clinicianYes: 'Yes: I am a clinician as well',
    submit: 'Set up',
    over: 'This link does not work any more',
    overSays:
      'It was used, or it is older than a day, or the clinic is set up already. Start Virchow again for a new link, or sign in.',
  },
  invitation: {
    title: 'Choose a password',
    lead: 'For',
    submit: 'Save and sign in',
    over: 'This link does not work any more',
    overSays:
      'It was used, or a newer one was, or it is older than three days. Ask your administrator for a new one.',
  },
  password: {
    label: 'New password',
    hint: `At least ${leastCharacters} characters. Three or four words that belong together for you alone are good; you can paste it.`,
    again: 'The same password again',
    different: 'The two passwords are not the same',
  },
  account: {
    title: 'Your account',
    email: 'E-mail address',
    roles: 'You are',
    nameTitle: 'Your name',
    name: 'Name, as colleagues see it',
    saveName: 'Save the name',
    nameSaved: 'Your name is changed.',
    passwordTitle: 'Change your password',
    present: 'Present password',
    presentWrong: 'This is not your present password',
    savePassword: 'Change the password',
    passwordSaved: 'Your password is changed. You are signed out everywhere else.',
  },
  staff: {
    title: 'Staff',
    invite: 'Invite somebody',
    inviteTitle: 'Invite somebody',
    name: 'Name',
    email: 'E-mail address',
    roles: 'What they do here',
    makeLink: 'Make the invitation',
    state: 'Sign-in',
    states: { active: 'Active', invited: 'Invited', locked: 'Locked', disabled: 'Disabled' },
    open: 'Change',
    saveRoles: 'Save what they do',
    unlock: 'Unlock',
    unlockSays: 'Too many wrong passwords have locked the sign-in. Make sure it was them.',
    disable: 'Disable this account',
    disableSays: 'They are signed out at once and cannot sign in. What they recorded stays theirs.',
    enable: 'Enable this account',
    enableSays: 'They can sign in again with their password.',
    link: 'Make a new link',
    linkSays:
      'A link with which they choose a new password. Once used, the old password ends and they are signed out everywhere.',
    linkTitle: 'One link, shown once',
    linkLead: 'Give it to them yourself: whoever has it can sign in as them. It works once, for three days.',
    linkFor: 'For',
    done: 'Changed.',
    back: 'All staff',
  },
  problems: {
    name: 'Enter a name',
    email: 'Enter an e-mail address, like amina@clinic.example',
    emailTaken: 'There is an account with this e-mail address already',
    roles: 'Choose at least one',
    zone: 'Enter a time zone of the list, like Europe/London',
    region: 'Choose one',
    team: 'Enter the name of a team',
    clinicName: 'Enter the name of the clinic',
    tooLong: 'Enter at most 200 characters',
    lastAdministrator: 'This is the only administrator who can sign in: make another one first',
  },
  refused: {
    notAllowed: {
      title: 'Your role does not do this',
      says: 'Nothing was shown and nothing was recorded. If you need it for your work, ask your administrator.',
    },
    notThere: {
      title: 'There is no such record here',
      says: 'It may belong to another clinic, or the address is not complete.',
    },
    strange: {
      title: 'This form was not taken',
      says: 'It was made before somebody else signed in here, or it does not come from this site. Nothing was recorded. Open the page again and enter it anew.',
    },
    busy: {
      title: 'Too many tries at once',
      says: 'Wait a minute, then try again.',
    },
    tooLarge: {
      title: 'The form is too long',
      says: 'Nothing was recorded. Shorten the longest text and send it again.',
    },
    fault: {
      title: 'Something went wrong here, not with you',
      says: 'Look on the board whether what you sent is there before you send it again. Sending the same form twice records it once.',
    },
    onwards: 'To the board',
  },
} as const;

export const roleNames: Readonly<Record<StaffRole, string>> = {
  clinician: 'Clinician',
  'front-desk': 'Front desk',
  'service-lead': 'Service lead',
  administrator: 'Administrator',
};

export const passwordProblems: Readonly<Record<PasswordProblem, string>> = {
  'too-short': `Enter at least ${leastCharacters} characters`,
  'too-long': 'Enter at most 200 characters',
  repeated: 'Choose one with more different characters',
  common: 'This is one of the passwords that are tried first; choose another',
  'own-name': 'Choose one that is not your name',
  'own-email': 'Choose one that is not your e-mail address',
};
