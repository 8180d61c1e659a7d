import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetHandle } from '../app/SheetHandle.tsx'
import { type Sheet, sheetProps, useSheet } from '../app/useSheet.ts'
import { RequestProblem } from '../platform/request.ts'
import type { Selection } from '../platform/selection.ts'
import { Button } from '../ui/Button.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ComunaCard } from './ComunaCard.tsx'
import { ItemCard } from './ItemCard.tsx'
import { type Item, useItem } from './items.api.ts'
import { ManyCard } from './ManyCard.tsx'
import { SettlementCard } from './SettlementCard.tsx'
import { saveItems } from './saveItems.ts'
import { useSourceName } from './sourceLine.ts'
import { useChosenItems } from './useChosenItems.ts'
import { useSelection } from './useSelection.ts'
import { zoomToIds, zoomToItems } from './zoomTo.ts'

export interface SelectedProps {
  collection: PlaceCollectionId
  ids: readonly number[]
}

interface InspectorProps {
  /** Where the frame puts what belongs to it, such as a handle. */
  children?: ReactNode
  onTable: (collection: PlaceCollectionId) => void
  /** What can be done with what is selected. */
  Actions: ComponentType<SelectedProps>
  /** What there is besides the facts of one. */
  Extras: ComponentType<SelectedProps>
}

/** What is selected, one or many: `sel=settlements:12,15` in the address. */
export function Inspector({ children, onTable, Actions, Extras }: InspectorProps) {
  const { selection } = useSelection()
  const { t } = useTranslation()
  const sheet = useSheet()
  const frame = { sheet, children, Actions, Extras }
  if (selection === null) {
    return (
      <InspectorFrame frame={frame}>
        <Gone />
      </InspectorFrame>
    )
  }
  const table = (
    <Button look="icon" aria-label={t('inspector.table')} onPress={() => onTable(selection.collection)}>
      <Icon name="table" size={18} />
    </Button>
  )
  return selection.ids.length === 1 ? (
    <One frame={frame} table={table} collection={selection.collection} id={selection.ids[0] as number} />
  ) : (
    <Many frame={frame} table={table} selection={selection} />
  )
}

/** The same while the selection changes: its height and what the room puts at its edge. */
interface Frame {
  sheet: Sheet
  children: ReactNode
  Actions: InspectorProps['Actions']
  Extras: InspectorProps['Extras']
}

interface FrameProps {
  frame: Frame
  actions?: ReactNode
  children: ReactNode
}

function InspectorFrame({ frame, actions, children }: FrameProps) {
  const { t } = useTranslation()
  const { select } = useSelection()
  return (
    <aside id="inspector" tabIndex={-1} aria-label={t('inspector.name')} {...sheetProps(frame.sheet, 'inspector')}>
      <SheetHandle sheet={frame.sheet} label={t(`inspector.sheet.${frame.sheet.height}`)} />
      {frame.children}
      <div className="inspector-actions">
        {actions}
        <CopyLink />
        <Button look="icon" aria-label={t('close')} onPress={() => select('settlements', [])}>
          <Icon name="close" size={18} />
        </Button>
      </div>
      <div className="inspector-body">{children}</div>
    </aside>
  )
}

interface ShowProps {
  onPress: () => void
}

function Show({ onPress }: ShowProps) {
  const { t } = useTranslation()
  return (
    <Button look="quiet" onPress={onPress}>
      <Icon name="place" size={18} />
      {t('inspector.show')}
    </Button>
  )
}

function One({
  frame,
  table,
  collection,
  id,
}: {
  frame: Frame
  table: ReactNode
  collection: PlaceCollectionId
  id: number
}) {
  const item = useItem(collection, id)
  const isGone = item.error instanceof RequestProblem && item.error.status === 404
  const place = item.data?.geometry != null ? item.data : null
  return (
    <InspectorFrame
      frame={frame}
      actions={
        <>
          {place && <Show onPress={() => zoomToItems([place])} />}
          {table}
        </>
      }
    >
      {isGone ? (
        <Gone />
      ) : (
        <Loaded query={item} lines={6}>
          {(data) => (
            <>
              <Card collection={collection} item={data}>
                <frame.Actions collection={collection} ids={[id]} />
              </Card>
              <frame.Extras collection={collection} ids={[id]} />
            </>
          )}
        </Loaded>
      )}
    </InspectorFrame>
  )
}

function Card({ collection, item, children }: { collection: PlaceCollectionId; item: Item; children: ReactNode }) {
  if (collection === 'settlements') return <SettlementCard item={item}>{children}</SettlementCard>
  if (collection === 'comunas') return <ComunaCard item={item} />
  return <ItemCard collection={collection} item={item} />
}

function Many({ frame, table, selection }: { frame: Frame; table: ReactNode; selection: Selection }) {
  const { t } = useTranslation()
  const { collection, ids } = selection
  const items = useChosenItems(collection, ids)
  const sourceOf = useSourceName()
  return (
    <InspectorFrame
      frame={frame}
      actions={
        <>
          <Show onPress={() => zoomToIds(collection, ids)} />
          {items.data !== undefined && items.data.length > 0 && (
            <Button
              look="icon"
              aria-label={t('inspector.save')}
              onPress={() => saveItems({ collection, items: items.data, sourceOf })}
            >
              <Icon name="download" size={18} />
            </Button>
          )}
          {table}
        </>
      }
    >
      <Loaded query={items} lines={6}>
        {(data) =>
          data.length === 0 ? (
            <Gone />
          ) : (
            <>
              <frame.Actions collection={collection} ids={data.map((item) => item.id)} />
              <ManyCard collection={collection} items={data} asked={ids.length} />
            </>
          )
        }
      </Loaded>
    </InspectorFrame>
  )
}

function Gone() {
  const { t } = useTranslation()
  return (
    <Notice tone="warning" title={t('problem.gone')}>
      <p>{t('inspector.gone')}</p>
    </Notice>
  )
}
