import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../territory/items.api.ts'
import { isNumeric, type ShownField } from '../territory/shownFields.ts'
import { useFieldText } from '../territory/useFieldText.ts'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import type { Press } from './rowSelection.ts'
import { rowPx, rowWindow, scrollToRow } from './rowWindow.ts'
import type { TableSort } from './tableAddress.ts'
import { columnWidth } from './tableColumns.ts'

interface RowsGridProps {
  label: string
  columns: readonly ShownField[]
  rows: readonly Item[]
  /** How many there are in all; rows that have not come yet are drawn as places for them. */
  count: number
  sort: TableSort | null
  selected: ReadonlySet<number>
  /** The rows are those of the question before. */
  isStale: boolean
  /** The row to bring into view, because it was selected elsewhere. */
  shown: number | null
  onSort: (column: string) => void
  onPress: (id: number, press: Press) => void
  onSelectAll: () => void
  onZoom: (id: number) => void
  onHover: (id: number | null) => void
  /** Rows up to here are wanted. */
  onReach: (to: number) => void
}

const headerPx = 32
/** Mark and "zoom to" before the columns. */
const leadPx = 72

/** Any number of rows, of which only those in sight exist; one stop of the Tab key, arrows inside. */
export function RowsGrid(props: RowsGridProps) {
  const { label, columns, rows, count, selected, shown, onReach } = props
  const { t } = useTranslation()
  const textOf = useFieldText()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [view, setView] = useState({ top: 0, height: 320 })
  const [active, setActive] = useState(0)
  const { from, to } = rowWindow(view.top, view.height, count)

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: bodyHeight(element) }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => onReach(to), [onReach, to])

  const bring = (at: number) => {
    const element = scroller.current
    if (element !== null) element.scrollTop = scrollToRow(at, element.scrollTop, bodyHeight(element))
  }
  const shownAt = shown === null ? -1 : rows.findIndex((row) => row.id === shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row that is to be shown
  useEffect(() => {
    if (shownAt === -1) return
    setActive(shownAt)
    bring(shownAt)
  }, [shown, shownAt === -1])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current) return
    const to = targetRow(event.key, active, Math.floor(view.height / rowPx), count)
    const row = rows[to ?? active]
    if (to !== null) {
      setActive(to)
      bring(to)
      if (event.shiftKey && row !== undefined) props.onPress(row.id, 'range')
    } else if (event.key === ' ' && row !== undefined) props.onPress(row.id, 'toggle')
    else if (event.key === 'Enter' && row !== undefined) props.onPress(row.id, 'only')
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) props.onSelectAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const width = leadPx + columns.reduce((sum, column) => sum + columnWidth(column), 0)
  const template = `40px 32px ${columns.map((column) => `minmax(${columnWidth(column)}px, 1fr)`).join(' ')}`
  return (
    <div
      ref={scroller}
      className={props.isStale ? 'rows-scroll is-stale' : 'rows-scroll'}
      onPointerLeave={() => props.onHover(null)}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: bodyHeight(currentTarget) })}
      style={{ '--columns': template, '--row-width': `${width}px` } as CSSProperties}
    >
      <table
        ref={grid}
        className="rows-grid"
        // The rows that nobody sees are not there: what a table says by itself has to be said here.
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what it is
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-busy={props.isStale}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        aria-activedescendant={active >= from && active < to ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        <GridHeader columns={columns} sort={props.sort} onSort={props.onSort} />
        <tbody className="grid-body" style={{ height: count * rowPx }}>
          {Array.from({ length: to - from }, (_, offset) => {
            const at = from + offset
            const row = rows[at]
            return (
              <GridRow
                key={at}
                id={`${id}-${at}`}
                at={at}
                row={row}
                isActive={at === active}
                isSelected={row !== undefined && selected.has(row.id)}
                cells={columns.map((column) => ({
                  name: column.name,
                  isNumber: isNumeric(column),
                  text: row === undefined ? null : textOf(column, row.properties[column.name]),
                  isUnknown: row !== undefined && isUnknown(row.properties[column.name]),
                }))}
                zoomLabel={t('tables.zoomTo')}
                onPress={(press) => {
                  setActive(at)
                  if (row !== undefined) props.onPress(row.id, press)
                }}
                onZoom={props.onZoom}
                onHover={props.onHover}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const bodyHeight = (element: HTMLElement): number => Math.max(rowPx, element.clientHeight - headerPx)

const isUnknown = (value: unknown): boolean => value === null || value === undefined || value === 'unknown'

/** Where a key goes from the active row; null for keys that go nowhere. */
function targetRow(key: string, active: number, pageRows: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
