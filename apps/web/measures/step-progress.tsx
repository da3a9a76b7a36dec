const WIDTH = 10;
const GAP = 3;

/** How many steps are closed: in words, and as a row of small bars. */
export function StepProgress({ open, closed }: { open: number; closed: number }) {
  const total = open + closed;
  if (total === 0) return <span className="step-progress">Noch keine Schritte</span>;
  return (
    <span className="step-progress">
      <svg
        className="step-progress__bars"
        width={total * (WIDTH + GAP) - GAP}
        height="6"
        aria-hidden="true"
        focusable="false"
      >
        {Array.from({ length: total }, (_, index) => (
          <rect
            key={index}
            className={index < closed ? 'step-progress__closed' : 'step-progress__open'}
            x={index * (WIDTH + GAP)}
            width={WIDTH}
            height="6"
            rx="2"
          />
        ))}
      </svg>
      {closed} von {total} {total === 1 ? 'Schritt' : 'Schritten'} abgeschlossen
    </span>
  );
}
