import { installationClock, type RealTime } from '#libs/installation/index';
import { contactStore, officeStore } from '#libs/offices/index';
import { type EntityManager } from 'typeorm';
import { type MeasurePorts } from '../application/ports.ts';
import { commandLog } from './command-log.ts';
import { eventLog } from './event-log.ts';
import { goalStore } from './goal-store.ts';
import { measurementStore } from './measurement-store.ts';
import { measureStore } from './measure-store.ts';
import { planStore } from './plan-store.ts';
import { wakeups } from './wakeups.ts';

/** Everything a command needs, on the transaction of `manager`. */
export function measurePorts(manager: EntityManager, realTime: RealTime): MeasurePorts {
  return {
    clock: installationClock(manager, realTime),
    plans: planStore(manager),
    measures: measureStore(manager),
    goals: goalStore(manager),
    measurements: measurementStore(manager),
    offices: officeStore(manager),
    contacts: contactStore(manager),
    events: eventLog(manager),
    commands: commandLog(manager),
    wakeups: wakeups(manager),
  };
}
