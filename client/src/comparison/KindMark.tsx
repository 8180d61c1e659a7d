import type { ComparisonKind } from '@arraigo/shared/comparison/comparison.schema.ts'

/** Signs that differ without colour, on a 14-pixel disc. */
const strokes: Record<ComparisonKind, string> = {
  new: 'M7 4v6M4 7h6',
  gone: 'M4 7h6',
  split: 'M3.500 7h2.500l4-3M6 7l4 3',
  merged: 'M10.500 7H8L4 4M8 7l-4 3',
  moved: 'M3.500 7h6.500M7.500 4.500 10 7 7.500 9.500',
  grown: 'M4 9.500 7 4.500l3 5Z',
  shrunk: 'M4 4.500 7 9.500l3-5Z',
  redrawn: 'M3.500 8c1.200-3 2.300-3 3.500-1s2.300 2 3.500-1',
  changed: 'M4 5h6M4 7.200h6M4 9.400h3.500',
  closed: 'M4.500 4.500l5 5M9.500 4.500l-5 5',
  same: 'M4 5.600h6M4 8.400h6',
}

/** What happened, as a sign; the words stand beside it. */
export function KindMark({ kind }: { kind: ComparisonKind }) {
  return (
    <svg className={`kind-mark kind-${kind}`} width={18} height={18} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx={7} cy={7} r={6.3} />
      <path d={strokes[kind]} />
    </svg>
  )
}
