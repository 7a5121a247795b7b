/** One mailbox, one account: nobody tells addresses apart by their capitals. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();
