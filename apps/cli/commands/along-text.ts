import { fullDate } from '#libs/mail/index';
import { assertNever, type Following, type StaysBecause } from '#libs/measures/domain/index';
import { type AlongPreview, type FollowingStep } from '#libs/simulation/index';
import { effectText } from './policy-text.ts';

type FollowingLine = Omit<FollowingStep, 'office'>;

/** What would move along with a step, and what that changes about the mails. */
export function alongPreviewText({ step, from, to, following, effect }: AlongPreview): string {
  return [
    `Nichts ist gespeichert. Schritt ${step} ginge von ${fullDate(from)} auf ${fullDate(to)}.`,
    ...followingLines(following),
    effectText(effect),
  ].join('\n');
}

export function followingLine({ step, from, to, stays }: Following): FollowingLine {
  return { step: step.number, title: step.title, from, to, stays };
}

/** One line for each step that comes after the moved one. */
export function followingLines(following: readonly FollowingLine[]): string[] {
  if (following.length === 0) return ['Danach kommt kein Schritt mit Termin.'];
  const moving = following.filter(({ stays }) => stays === null);
  const staying = following.flatMap((it) => (it.stays === null ? [] : [{ ...it, stays: it.stays }]));
  return [
    ...(moving.length === 0 ? [] : ['Mit ihm verschoben:']),
    ...moving.map((it) => `  ${named(it)}: ${fullDate(it.from)} → ${fullDate(it.to)}`),
    ...(staying.length === 0 ? [] : ['Es bleiben:']),
    ...staying.map((it) => `  ${named(it)}: ${fullDate(it.from)} (${why(it.stays)})`),
  ];
}

function named({ step, title }: FollowingLine): string {
  return `Schritt ${step} „${title}“`;
}

function why(stays: StaysBecause): string {
  switch (stays) {
    case 'hard':
      return 'äußerer Termin';
    case 'bound':
      return 'gebunden an Rat, Förderung oder Gesetz';
    case 'request-undecided':
      return 'die Stelle bittet um eine Entscheidung';
    case 'shift-too-small':
      return 'so wenig ändert an diesem Termin nichts';
    default:
      return assertNever(stays);
  }
}
