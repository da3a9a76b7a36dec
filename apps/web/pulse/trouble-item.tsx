import type { Trouble } from './pulse-statement.ts';

export function TroubleItem({ tone, text, todo }: Omit<Trouble, 'key'>) {
  return (
    <li className={`trouble tone-${tone}`}>
      <p>{text}</p>
      <p>
        <strong>Was zu tun ist:</strong> {todo}
      </p>
    </li>
  );
}
