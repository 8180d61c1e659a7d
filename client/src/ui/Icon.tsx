/** Line icons on a 20-pixel grid; decoration only, the words stand beside them or in the label. */
const paths = {
  explore:
    'M10 2.500c3 0 5.500 2.400 5.500 5.400C15.500 12 10 17.500 10 17.500S4.500 12 4.500 7.900C4.500 4.900 7 2.500 10 2.500Zm0 3.300a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400Z',
  plans: 'M3.500 5h8M3.500 10h5M3.500 15h5M12 13.500l2 2 3.500-4.500',
  data: 'M10 3c3.600 0 6.500 1.100 6.500 2.500S13.600 8 10 8 3.500 6.900 3.500 5.500 6.400 3 10 3ZM3.500 5.500v9C3.500 15.900 6.400 17 10 17s6.500-1.100 6.500-2.500v-9M3.500 10c0 1.400 2.900 2.500 6.500 2.500s6.500-1.100 6.500-2.500',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12 4.500 6.500 10l5.500 5.500',
  forward: 'M8 4.500 13.500 10 8 15.500',
  upload: 'M10 13V3.500M6 7l4-4 4 4M3.500 13v3.500h13V13',
  download: 'M10 3.500V13M6 9.500l4 4 4-4M3.500 13v3.500h13V13',
  remove: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.8 11h7.400l.8-11',
  place: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM10 2v3M10 15v3M2 10h3M15 10h3',
  check: 'm4 10.500 4 4 8-9',
  warning: 'M10 3 2.500 16.500h15L10 3Zm0 5v4m0 2.200v.3',
  wait: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 3v4l2.500 2',
  swap: 'M4 7h11m-3-3 3 3-3 3M16 13H5m3-3-3 3 3 3',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
