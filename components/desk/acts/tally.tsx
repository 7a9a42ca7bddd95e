type Counts = { block: number; open: number };

/** How much stands against a text, on the button of an act: what blocks, then what is wrong or probably wrong. */
export function TallyBadge({ block, open }: Counts) {
  return (
    <>
      {block > 0 && (
        <span aria-hidden="true" data-tally="block" className="tally tally-block">
          {block}
        </span>
      )}
      {open > 0 && (
        <span aria-hidden="true" data-tally="open" className="tally tally-open">
          {open}
        </span>
      )}
    </>
  );
}

/** The same in words, for those who do not see them. */
export function TallySaid({ block, open }: { block: string | null; open: string | null }) {
  return <>{[block, open].filter(Boolean).join('. ')}</>;
}
