import { type Random } from './random.ts';

/** Transactions and statements of the worker that `kill-points.mjs` recognises; `relaying` deletes wake-ups that were told. */
export const killPoints = ['raising', 'composing', 'claiming', 'beginning', 'settling', 'relaying'] as const;

/** Where the worker kills itself: at the `hit`-th commit of that kind from now on. */
export interface Kill {
  readonly point: (typeof killPoints)[number];
  readonly when: 'before' | 'after';
  readonly hit: number;
}

/** What the mail server does with one mail. The kills end the worker, seen from the other end of the connection. */
export const reactions = [
  'refuse the recipient for now',
  'refuse the recipient for good',
  'refuse the message for now',
  'refuse the message for good',
  'hang before the message',
  'hang after the message',
  'close after the message',
  'accept slowly',
  'kill before the message',
  'kill before the answer',
  'kill after the answer',
] as const;
export type Reaction = (typeof reactions)[number];

/** All times in milliseconds; `after` counts from the moment at which the round's work becomes due. */
export type Fault =
  | { readonly kind: 'kill point'; readonly kill: Kill }
  | { readonly kind: 'smtp'; readonly reaction: Reaction; readonly mails: number }
  | { readonly kind: 'worker killed'; readonly after: number }
  | { readonly kind: 'postgres crashes'; readonly after: number; readonly away: number }
  | { readonly kind: 'temporal crashes'; readonly after: number; readonly away: number }
  | { readonly kind: 'clock jumps'; readonly after: number; readonly by: number };

const hour = 3_600_000;
const sometime = (random: Random): number => random.integer(50, 1500);
const awhile = (random: Random): number => random.integer(100, 1500);

type Draw = (random: Random) => Fault;

const killsOf = (point: Kill['point']): [string, Draw][] =>
  (['before', 'after'] as const).map((when) => [
    `kill ${when} ${point}`,
    (random) => ({ kind: 'kill point', kill: { point, when, hit: random.pick([1, 1, 1, 2, 3]) } }),
  ]);

const smtpOf = (reaction: Reaction): [string, Draw] => [
  `smtp: ${reaction}`,
  (random) => ({ kind: 'smtp', reaction, mails: reaction.startsWith('kill') ? 1 : random.pick([1, 1, 2, 3]) }),
];

/** Every fault by its name; details are left to chance. */
const draws = new Map<string, Draw>([
  ...killPoints.flatMap(killsOf),
  ...reactions.map(smtpOf),
  ['worker killed', (random) => ({ kind: 'worker killed', after: sometime(random) })],
  ['worker killed late', (random) => ({ kind: 'worker killed', after: random.integer(1500, 3500) })],
  ['postgres crashes', (random) => ({ kind: 'postgres crashes', after: sometime(random), away: awhile(random) })],
  ['temporal crashes', (random) => ({ kind: 'temporal crashes', after: sometime(random), away: awhile(random) })],
  ['clock jumps back', (random) => ({ kind: 'clock jumps', after: sometime(random), by: -hour })],
  ['clock jumps forward', (random) => ({ kind: 'clock jumps', after: sometime(random), by: hour })],
]);

export const faultNames: readonly string[] = [...draws.keys()];

export const faultNamed = (name: string, random: Random): Fault => {
  const draw = draws.get(name);
  if (draw === undefined) throw new Error(`There is no fault "${name}".`);
  return draw(random);
};

/** The names of each round's faults: every fault comes once before any comes again. */
export const scriptOf = (rounds: number, random: Random): string[][] => {
  let deck: string[] = [];
  return Array.from({ length: rounds }, () => {
    const count = random.pick([1, 1, 2, 2, 3]);
    if (deck.length < count) deck = [...deck, ...random.shuffled(faultNames)];
    return deck.splice(0, count);
  });
};

/** Every kind of fault in few rounds. */
export const shortScript: string[][] = [
  ['kill before raising', 'smtp: refuse the message for now', 'clock jumps forward'],
  ['postgres crashes', 'smtp: refuse the recipient for good', 'smtp: accept slowly'],
  ['worker killed', 'smtp: close after the message', 'smtp: kill before the answer'],
  ['temporal crashes', 'smtp: hang after the message', 'clock jumps back'],
];
