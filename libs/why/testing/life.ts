import { type Cadence, circumstancesOf, type Notice, raise, standardPolicy } from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import {
  decideMeasure,
  foldMeasure,
  type MailMode,
  type MeasureCommand,
  type MeasureEvent,
} from '#libs/measures/domain/index';
import { type Directory, type OfficeAddresses } from '#libs/offices/domain/index';
import { expect } from '@jest/globals';
import {
  activatedOn,
  type GivenStep,
  measureActivated,
  measureAdded,
  stepsAdded,
} from '../../../test/fixtures/measure-events.ts';
import { type Absence, type Explanation, type KnownNotice, type Rules, why } from '../domain/index.ts';

export const calendar = calendarFor('DE-SN', standardPolicy, 2023, 2034);

/** An office with a mailbox only, unless said otherwise. */
export function office(id: string, more: Partial<OfficeAddresses> = {}): OfficeAddresses {
  const mailbox = `${id.toLowerCase()}@stadt.example`;
  const addresses = { contact: null, deputy: null, mailbox, superior: 'chef@stadt.example' };
  return { id, ownable: true, ...addresses, absences: [], contactChangedOn: [], ...more };
}

export function directoryOf(...offices: OfficeAddresses[]): Directory {
  return {
    offices: new Map(offices.map((it) => [it.id, it])),
    coordination: 'koordination@stadt.example',
    coordinationDeputy: null,
    leadership: 'leitung@stadt.example',
    weekly: new Set<string>(),
    english: new Set<string>(),
  };
}

/** A measure with the steps 1, 2, … that lives on: commands are given, days pass, notices are raised and arrive. */
export class Life {
  readonly events: MeasureEvent[];
  readonly raised: Notice[] = [];
  backlogStartedOn: string | null = null;
  directory = directoryOf(office('A'), office('B'));
  arriving = true;
  mailMode: MailMode = 'live';
  /** The present one. */
  policy = standardPolicy;
  rules: Rules[] = [{ since: '2026-11-20', version: 1, policy: standardPolicy, calendar }];

  constructor(...steps: GivenStep[]) {
    this.events = [measureAdded('M.1'), ...stepsAdded(steps), measureActivated];
  }

  get cadence(): Cadence {
    const { since: policySince } = this.rules.at(-1)!;
    const plan = { activatedOn, backlogStartedOn: this.backlogStartedOn, endsOn: '2030-12-31', policySince };
    return { plan, calendar, policy: this.policy, directory: this.directory };
  }

  get measure() {
    return foldMeasure('m', this.events)!;
  }

  /** Raises all up to the morning of each day, in order. */
  through(upTo: string): this {
    for (let day = calendar.working.add(activatedOn, 1); day <= upTo; day = calendar.working.add(day, 1)) {
      const { events, notices } = raise(this.cadence, this.measure, this.raised, day);
      this.events.push(...events);
      this.raised.push(...notices.map((it) => ({ ...it, arrivedOn: this.arriving ? it.on : null })));
    }
    return this;
  }

  then(on: string, command: MeasureCommand): this {
    this.through(on);
    this.events.push(...decideMeasure(this.measure, command, circumstancesOf(this.cadence, on)));
    return this;
  }

  ask(
    on: string,
    { today = '2026-11-25', step = 1 as number | null, known = (it: KnownNotice): KnownNotice => it } = {},
  ) {
    const recorded = this.raised.map((notice): KnownNotice => {
      const pending = notice.suppressed === null;
      return known({
        ...notice,
        state: pending ? 'pending' : 'suppressed',
        toldOn: null,
        heldOn: null,
        released: false,
        mail: null,
      });
    });
    return why({
      on,
      today,
      cadence: this.cadence,
      rules: this.rules,
      mailMode: this.mailMode,
      measureId: 'm',
      events: this.events,
      stepId: step === null ? null : String(step),
      recorded,
      raised: this.raised,
      offices: new Map([
        ['A', { name: 'Amt A', escalationId: null }],
        ['B', { name: 'Amt B', escalationId: 'someone' }],
      ]),
    });
  }

  one(on: string, about: Parameters<Life['ask']>[1] = {}): Explanation {
    const { notices } = this.ask(on, about);
    expect(notices).toHaveLength(1);
    return notices[0]!;
  }

  nothing(on: string, about: Parameters<Life['ask']>[1] = {}): Absence {
    const { notices, absence } = this.ask(on, about);
    expect(notices).toEqual([]);
    return absence!;
  }
}
