/** Readable text in paragraphs; the first line of each is what it is about. */
export function WhyText({ text }: { text: string }) {
  return text.split('\n\n').map((paragraph, place) => {
    const [title, ...lines] = paragraph.split('\n');
    return (
      <div key={`${place} ${paragraph}`} className="why">
        <p className={lines.length > 0 ? 'strong' : undefined}>{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  });
}
