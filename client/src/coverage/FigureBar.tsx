interface FigureBarProps {
  /** 0 to 1 of the track; null is unknown: hatched, never empty. */
  share: number | null
  /** Where the region's middle lies. */
  median?: number | null
  /** Where the standard lies. */
  standard?: number | null
  isEstimate?: boolean
  isWorst?: boolean
}

/** A small bar with its marks; decoration, the figure stands beside it. */
export function FigureBar({
  share,
  median = null,
  standard = null,
  isEstimate = false,
  isWorst = false,
}: FigureBarProps) {
  const classes = ['coverage-bar', share === null && 'is-unknown', isEstimate && 'is-estimate', isWorst && 'is-worst']
  return (
    <span className={classes.filter(Boolean).join(' ')} aria-hidden="true">
      {share !== null && <span className="coverage-bar-fill" style={{ width: `${at(share)}%` }} />}
      {share !== null && standard !== null && (
        <span className="coverage-mark coverage-mark-standard" style={{ left: `${at(standard)}%` }} />
      )}
      {share !== null && median !== null && (
        <span className="coverage-mark coverage-mark-median" style={{ left: `${at(median)}%` }} />
      )}
    </span>
  )
}

const at = (share: number) => Math.max(0, Math.min(1, share)) * 100
