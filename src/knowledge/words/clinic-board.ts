export const boardWords = {
  title: 'Board',
  hoursUnset:
    'Opening hours are not set. Whether this clinic is open is not known, so every patient is told that nobody is on duty.',
  nobodyByPhone:
    'Nobody is told by telephone now: nobody on call has a number. What is urgent waits here alone.',
  setHours: 'Set hours and on call',
  askForHours: 'The service lead or an administrator sets them.',
  refresh: 'Refresh',
  asOf: 'As of {time}',
  tallies: {
    open: 'Open',
    overdue: 'Overdue',
    withoutNextStep: 'Without next step',
    withoutOwner: 'Without owner',
    unreadNotices: 'Unread notices',
  },
  mustBeZero: 'should be 0',
  checksFound: 'What must not be',
  checked: 'Only: {check}.',
  views: { all: 'All open', mine: 'Mine', team: 'Team', closed: 'Closed' },
  state: 'State',
  anyState: 'Any state',
  filter: 'Show',
  search: 'Search the board',
  searchButton: 'Search',
  searched: 'Search result. The board shows only those found.',
  clear: 'Show all',
  columns: {
    due: 'Due',
    person: 'Person',
    limb: 'Side',
    state: 'State',
    next: 'Next step',
    owner: 'Who',
    cover: 'Cover ends',
  },
  flagged: 'Check: a voided entry changed the answer',
  noCover: 'none',
  ended: 'ended',
  emptyAll: 'No open episode. A new referral puts a person on the board.',
  emptyMine: 'Nothing here is yours. Look under “Team” for what nobody has taken.',
  emptyTeam: 'Nothing waits for somebody to take it.',
  emptyClosed: 'No closed episode yet.',
  emptyFiltered: 'Nothing in this view. Show all to see the rest.',
  emptySearch: 'No episode is found under this. A person without an episode is under “People”.',
  newReferral: 'Make a new referral',
  rows: '{from} to {to} of {total}',
  previous: 'Previous page',
  next: 'Next page',
  notices: 'Notices',
  noticesEmpty: 'No unread notices.',
  read: 'I have read this',
  openEpisode: 'Open the episode',
} as const;

/** Words that reach the person by a channel; the episode's page shows what became of them. */
export const noticeOnItsWay = 'Written to the person: “{title}”';

/** Notices by the words that the message names; `{…}` is filled from its values. */
export const noticeFallback = 'Look at this episode: {words}';

/** A message meant for the person: no channel reaches them from here yet, so staff say it. */
export const noticeToPerson = 'Call the person and say: “{says}”';
