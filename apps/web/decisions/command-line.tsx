import { useState } from 'react';

/** A command to be copied into a terminal. */
export function CommandLine({ label, line }: { label: string; line: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(line).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  return (
    <div className="command-line">
      <p className="strong">{label}</p>
      <code className="command command-line__text">{line}</code>
      <button type="button" className="kern-btn kern-btn--secondary" aria-label={`Kopieren: ${label}`} onClick={copy}>
        <span className="kern-label">Kopieren</span>
      </button>
      <span role="status" className="quiet">
        {copied === 'yes' && 'Kopiert.'}
        {copied === 'no' && 'Bitte von Hand markieren und kopieren.'}
      </span>
    </div>
  );
}
