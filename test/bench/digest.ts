import { type DigestContent, type DigestItem } from '#libs/mail/domain/index';

const office = 'Amt für Umwelt und Klimaschutz';

/** A digest with ten steps: the size of a mail to an office with a large part in a plan. */
export function digestOf(mailNumber: string): DigestContent {
  return {
    kind: 'office',
    language: 'de',
    day: '2027-03-01',
    plan: { title: 'Aktionsplan Klimaneutralität 2030', shortTitle: 'Klimaplan' },
    recipient: { name: office, shortName: 'Umweltamt' },
    coordination: { email: 'klimakoordination@stadt.example', phone: null },
    links: null,
    rhythm: 'daily',
    copyToMailbox: false,
    sheet: null,
    summary: null,
    items: Array.from({ length: 10 }, (_, index) => item(index + 1)),
    quietSteps: { count: 4, until: '2027-09-30' },
    waitingForYou: [],
    mailNumber,
  };
}

function item(number: number): DigestItem {
  return {
    stage: 'reminder-1',
    role: 'responsible',
    measure: { number: `G.3-${number}`, title: 'Kommunale Wärmeplanung erstellen und umsetzen' },
    step: { number, title: 'Stadtratsbeschluss zur Wärmeplanung vorbereiten' },
    steps: [],
    officeName: office,
    officeShortName: 'Umweltamt',
    dueOn: '2027-03-31',
    originalDueOn: null,
    precision: 'quarter',
    hard: false,
    workingDaysOverdue: 0,
    workingDaysLeft: 20,
    waitsFor: null,
    askedOn: [],
    lastAnswer: null,
    request: null,
    contactIsAway: false,
    outcome: null,
    undelivered: null,
    links: null,
    next: { stage: 'reminder-2', on: '2027-03-22', recipientName: office },
  };
}
