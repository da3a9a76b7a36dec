import type { Tone } from '../words/tone.ts';
import { Icon, type IconName } from './icon.tsx';

/** A state in a word with its sign, in KERN's badge. */
export function WordBadge({ word, tone, icon }: { word: string; tone: Tone; icon: IconName }) {
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone} word-badge tone-${tone}`}>
      <Icon name={icon} />
      <span className="kern-label kern-label--small">{word}</span>
    </span>
  );
}
