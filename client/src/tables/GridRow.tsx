import type { MouseEvent } from 'react'
import type { Item } from '../territory/items.api.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Press } from './rowSelection.ts'
import { rowPx } from './rowWindow.ts'

interface GridRowProps {
  id: string
  at: number
  row: Item | undefined
  isActive: boolean
  isSelected: boolean
  cells: readonly { name: string; isNumber: boolean; text: string | null; isUnknown: boolean }[]
  zoomLabel: string
  onPress: (press: Press) => void
  onZoom: (id: number) => void
  onHover: (id: number | null) => void
}

const pressOf = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): Press =>
  shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only'

/** One row; the mark at its beginning adds it to the selection, for who has no Ctrl key at hand. */
export function GridRow({ id, at, row, isActive, isSelected, cells, zoomLabel, ...on }: GridRowProps) {
  return (
    <tr
      id={id}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      className={isActive ? 'grid-row is-active' : 'grid-row'}
      style={{ top: at * rowPx }}
      onClick={(event) => on.onPress(pressOf(event))}
      onPointerEnter={() => on.onHover(row?.id ?? null)}
      onDoubleClick={() => row !== undefined && on.onZoom(row.id)}
    >
      <td>
        {row !== undefined && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Space does it for the active row
          // biome-ignore lint/a11y/noStaticElementInteractions: the row itself says whether it is selected
          <span
            className="row-mark"
            onClick={(event) => {
              event.stopPropagation()
              on.onPress('toggle')
            }}
          >
            {isSelected && <Icon name="check" size={14} />}
          </span>
        )}
      </td>
      <td>
        {row !== undefined && (
          <button
            type="button"
            tabIndex={-1}
            className="row-zoom"
            aria-label={zoomLabel}
            title={zoomLabel}
            onClick={(event) => {
              event.stopPropagation()
              on.onZoom(row.id)
            }}
          >
            <Icon name="place" size={16} />
          </button>
        )}
      </td>
      {cells.map(({ name, isNumber, text, isUnknown }) => (
        <td
          key={name}
          className={[isNumber && 'is-number', isUnknown && 'is-unknown'].filter(Boolean).join(' ') || undefined}
          title={text !== null && text.length > 24 ? text : undefined}
        >
          {text ?? <span className="cell-wait" />}
        </td>
      ))}
    </tr>
  )
}
