import { paths } from './paths.ts';

export type IconName = keyof typeof paths;

/** A sign beside words that say the same; drawn in the colour of the text around it, on paper too. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon--${name}`} viewBox="0 -960 960 960" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
