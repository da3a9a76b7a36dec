import type { PlanName } from '../api/answers.ts';
import { RefusedByApi } from '../api/api-error.ts';

interface Props {
  /** undefined: not known yet. */
  plans: PlanName[] | undefined;
  error: Error | null;
}

/** In place of a plan: it is on its way, there is none, or it cannot be had. */
export function NothingToShow({ plans, error }: Props) {
  if (plans?.length === 0) return <NoPlanYet />;
  if (error instanceof RefusedByApi) return <Refused error={error} />;
  if (error !== null) return <h1 className="kern-heading-large">Der Plan lässt sich gerade nicht lesen</h1>;
  return (
    <>
      <h1 className="kern-sr-only">Schrittmacher</h1>
      <p className="loading">Der Plan wird gelesen …</p>
    </>
  );
}

function NoPlanYet() {
  return (
    <>
      <h1 className="kern-heading-large">Hier ist noch kein Plan</h1>
      <p className="advice">
        Ein Plan kommt aus Tabellen. Im Projektordner lesen Sie ihn mit diesem Befehl ein; danach erscheint er hier von
        selbst:
      </p>
      <pre className="command">npx schrittmacher import ORDNER --plan KÜRZEL --title "Name des Plans"</pre>
      <p className="advice">Mit „--dry-run“ am Ende werden die Tabellen nur geprüft, und es wird nichts gespeichert.</p>
    </>
  );
}

function Refused({ error: { code, text } }: { error: RefusedByApi }) {
  return (
    <>
      <h1 className="kern-heading-large">
        {code === 'plan-not-found' ? 'Dieser Plan ist hier nicht zu finden' : 'Der Plan lässt sich gerade nicht lesen'}
      </h1>
      <p className="advice">{text}</p>
    </>
  );
}
