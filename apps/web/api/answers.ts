/** What `GET /api/plans` says of a plan, as far as the page needs it. */
export interface PlanName {
  key: string;
  title: string;
  shortTitle: string | null;
}

/** `GET /api/installation`. `now` is an instant and `today` a day, both by the installation's clock. */
export interface InstallationAnswer {
  kind: 'real' | 'demonstration';
  now: string;
  today: string;
}

/** `POST /api/demonstration/next-working-day` */
export interface NextWorkingDay {
  today: string;
}
