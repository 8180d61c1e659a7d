/** Closed or open, on the grid of the other icons. */
export const LockIcon = ({ isLocked }: { isLocked: boolean }) => (
  <svg className="icon" width={16} height={16} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={`M4.500 9h11v8h-11ZM7 9V6.500a3 3 0 0 1 6 0${isLocked ? 'V9' : ''}`} />
  </svg>
)
