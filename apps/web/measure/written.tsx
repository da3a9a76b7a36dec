/** What was written with an answer or a request, and where the file lies that shows it. */
export function Written({ remark, reference }: { remark: string | null; reference: string | null }) {
  return (
    <>
      {remark !== null && <span className="written">„{remark}“</span>}
      {reference !== null && <span className="written quiet">Aktenzeichen: {reference}</span>}
    </>
  );
}
