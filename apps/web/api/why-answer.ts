/** `GET /api/plans/KEY/measures/NUMBER/why`, as far as the page needs it. */
export interface WhyAnswer {
  /** Its first paragraph names what is asked about. */
  text: string;
}

/** `GET /api/plans/KEY/mails/NUMBER/why`, as far as the page needs it. */
export interface WhyMailAnswer {
  /** The mail as a whole, then each of its notices in a paragraph. */
  text: string;
}
