import { type IsoInstant } from '#libs/installation/domain/index';
import { type InstallationStore } from '#libs/installation/index';
import { type MeasurePorts } from '#libs/measures/index';

export interface TimeLapsePorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'wakeups'> {
  installations: InstallationStore;
  moments: Moments;
}

/** When the process has something to do next, over all active plans. */
export interface Moments {
  /** Workflow ids of the measures whose moment has come. */
  dueMeasures(now: IsoInstant): Promise<string[]>;
  /** Workflow ids of the deliveries whose moment has come. */
  dueDeliveries(now: IsoInstant): Promise<string[]>;
  /** The earliest moment of a measure, with its plan, and the earliest delivery. */
  next(): Promise<{ raising: { at: IsoInstant; planId: string } | null; deliveryAt: IsoInstant | null }>;
  /** How many mails a sender has, or could begin with now. None after the delivery hours for which it was composed. */
  mailsUnderWay(): Promise<number>;
}
