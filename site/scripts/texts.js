// The texts that people agree to. A registration keeps the version that was agreed to: whoever changes a wording here, or the
// text of conduct.html, gives it a new version. Nothing here may be taken as agreed to unless a person ticks it.

/** What one agrees to when one signs up. The page's own text is conduct.html, which shows the same version. */
export const CODE_OF_CONDUCT = { version: "2026-11", wording: "I accept the code of conduct", page: "/conduct" };

/** What one may agree to beyond the event: that a field of one's registration is used for a purpose. */
export const CONSENTS = [
  {
    purpose: "SERIES_INVITATIONS",
    field: "EMAIL",
    version: "2026-11",
    wording: "The organisers may invite me to later events of this series, at my e-mail address.",
  },
  {
    purpose: "SPONSOR_MESSAGES",
    field: "EMAIL",
    version: "2026-11",
    wording: "The sponsors of this event may write to me, at my e-mail address.",
  },
];

/** The purposes in a word or two, for what somebody has agreed to in whatever version. */
export const PURPOSES = {
  SERIES_INVITATIONS: "Invitations to later events of this series",
  SPONSOR_MESSAGES: "Messages from the sponsors of this event",
};

export const FIELDS = {
  NAME: "name",
  EMAIL: "e-mail address",
  COMPANY: "company or organisation",
  COUNTRY: "country",
  CITY: "city",
};
