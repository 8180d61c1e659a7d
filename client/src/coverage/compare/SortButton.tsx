interface SortButtonProps {
  label: string
  isSorted: boolean
  arrow: '↓' | '→'
  onPress: () => void
}

/** Orders by one place or one service, the greatest gap first; pressed again, by all together. */
export function SortButton({ label, isSorted, arrow, onPress }: SortButtonProps) {
  return (
    <button
      type="button"
      className={isSorted ? 'compare-sort is-sorted' : 'compare-sort'}
      aria-label={label}
      aria-pressed={isSorted}
      title={label}
      onClick={onPress}
    >
      <span aria-hidden="true">{arrow}</span>
    </button>
  )
}
