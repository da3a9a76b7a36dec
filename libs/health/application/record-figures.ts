/** Counts for the metrics. Absent keys count as 0. */
export interface RecordFigures {
  /** Notices by stage, whatever became of them. */
  raised: Record<string, number>;
  /** Notices that nobody is told of, by reason. */
  suppressed: Record<string, number>;
  mailsByState: Record<string, number>;
  /**
   * Seconds from the delivery time of its day to the hand-over, of the mails handed over in the last 24 hours (real time);
   * null when there was none. Up to composing by the installation's clock, from then on real.
   */
  deliveryLag: { median: number; most: number } | null;
}
