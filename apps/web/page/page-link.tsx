import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { type Address, writeAddress } from './address.ts';
import { goTo } from './navigation.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  to: Address;
  /** Id of the element to show. */
  part?: string;
}

/** A link to another address of the page. It is an ordinary one for every other click: a new tab, copying. */
export function PageLink({ to, part, ...rest }: Props) {
  const href = writeAddress(to) + (part === undefined ? '' : `#${part}`);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
    arrive(part);
  };
  return <a {...rest} href={href} onClick={follow} />;
}

/** Shows where somebody has arrived, and goes on reading there. */
function arrive(part: string | undefined): void {
  // The new view stands after this frame.
  window.requestAnimationFrame(() => {
    const target = part === undefined ? null : document.getElementById(part);
    if (target === null) window.scrollTo(0, 0);
    else target.scrollIntoView();
    const heading = (target ?? document.querySelector('main'))?.querySelector<HTMLElement>('h1, h2, h3');
    if (heading === null || heading === undefined) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
}
