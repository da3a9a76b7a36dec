/** What a look at a plan's delivery found, after everything due was composed. */
export interface DeliveryOutlook {
  /** The instant of the next delivery (ISO 8601, UTC); null when none is foreseen. */
  nextDeliveryAt: string | null;
  /** Milliseconds until then; 0 when it has come; null when none is foreseen. */
  waitMs: number | null;
  /** The plan is gone: the workflow may end. */
  closed: boolean;
  /** The run is continued as a new one once its history has so many events. */
  continueAfterEvents: number;
}

export interface DeliveryActivities {
  /** Raises what is due in the plan, then composes the digests of the day. Doing it twice composes nothing new. */
  deliverDue(planId: string): Promise<DeliveryOutlook>;
}

/** What the query `agenda` of a delivery's workflow answers; null before the first look. */
export type DeliveryAgenda = Pick<DeliveryOutlook, 'nextDeliveryAt' | 'waitMs'> | null;
