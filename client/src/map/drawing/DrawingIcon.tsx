/** Line icons of the drawing tools on the grid of ui/Icon. */
const paths = {
  pan: 'M7 10V5.500a1.300 1.300 0 0 1 2.600 0V9.500 4.300a1.300 1.300 0 0 1 2.600 0V9.500 5.300a1.300 1.300 0 0 1 2.600 0v6.200c0 3.400-1.900 5.500-4.900 5.500-2.500 0-3.600-1-5-3.400L3.500 11a1.250 1.250 0 0 1 2.100-1.300L7 11.500',
  polygon: 'M5 6 11.500 3.500 16.500 9 13 16 5.500 14.500ZM5 6h.1M11.500 3.500h.1M16.500 9h.1M13 16h.1M5.500 14.500h.1',
  freehand: 'M4 13.500c-1.500-4 1-9 5-9.500s3 4 6 4 1.500 7-2.500 7.500-3.500-2-5-1.500-2.800 1-3.500-.5Z',
  edit: 'M4 4l4.500 12 1.800-5.200L15.500 9ZM11.500 12l4 4',
  move: 'M10 3v14M3 10h14M10 3 8 5M10 3l2 2M10 17l-2-2M10 17l2-2M3 10l2-2M3 10l2 2M17 10l-2-2M17 10l-2 2',
  hole: 'M3.500 4.500h13v11h-13ZM7.500 8h5v4h-5Z',
  part: 'M3 6.500 8 4l3 5-3.500 5L3 12.500ZM15 8v6M12 11h6',
  split: 'M3.500 5.500h13v9h-13ZM12.500 2.500l-5 15',
  'cut-out': 'M3.500 3.500h9v4.500h-4.500v4.500h-4.500ZM10.500 10.500h6v6h-6Z',
  clip: 'M3 10.500C5 6 9 4.500 17 4M5.500 8.500 8 16.500h7V4.500',
  snap: 'M5 3.500h3v6a2 2 0 0 0 4 0v-6h3v6a5 5 0 0 1-10 0ZM5 6.500h3M12 6.500h3',
  trace:
    'M3.500 15.500c0-5 4-2 4.500-6s4-5 8-6M3.500 15.500h.1M16 3.500h.1M12.500 16.500l4-4M16.500 12.500v3M16.500 12.500h-3',
  share: 'M10 3v14M4 5.500 10 8M4 14.500 10 12M16 5.500 10 8M16 14.500 10 12',
  typed: 'M3.500 6.500h13v7h-13ZM6.500 9v2M9.500 9v2M12.500 9v2',
  undo: 'M4 8.500h8a4 4 0 0 1 0 8H8M7 5 3.500 8.500 7 12',
  redo: 'M16 8.500H8a4 4 0 0 0 0 8h4M13 5l3.500 3.500L13 12',
  finish: 'm4 10.500 4 4 8-9',
  unite: 'M3.500 5.500h13v9h-13Z',
} as const

export type DrawingIconName = keyof typeof paths

export function DrawingIcon({ name }: { name: DrawingIconName }) {
  return (
    <svg className="icon" width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
