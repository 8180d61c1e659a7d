/** North is up: the map cannot be turned. */
export const NorthArrow = () => (
  <svg className="print-north" width={26} height={36} viewBox="0 0 26 36" aria-hidden="true">
    <path d="M13 2 20 26 13 21 6 26Z" fill="none" stroke="currentColor" strokeWidth={1.2} strokeLinejoin="round" />
    <path d="M13 2V21L6 26Z" fill="currentColor" />
    <text x={13} y={35} textAnchor="middle">
      N
    </text>
  </svg>
)
