import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { UseMutationResult } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { selectionLimit } from '../../platform/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Inside } from './useSelectInside.ts'

interface SelectBarProps {
  mode: 'select-box' | 'select-polygon'
  targets: readonly PlaceCollectionId[]
  target: PlaceCollectionId
  answer: Pick<UseMutationResult<Inside>, 'data' | 'isPending' | 'isError'>
  onTarget: (collection: PlaceCollectionId) => void
  onClose: () => void
}

/** What is being selected and how, and what came of it. */
export function SelectBar({ mode, targets, target, answer, onTarget, onClose }: SelectBarProps) {
  const { t } = useTranslation()
  const room = document.querySelector('.shell')
  const bar = (
    <section className="select-bar" aria-label={t(`selecting.${mode}`)}>
      <label htmlFor="select-target">{t('selecting.what')}</label>
      <select id="select-target" value={target} onChange={(event) => onTarget(event.target.value as PlaceCollectionId)}>
        {targets.map((collection) => (
          <option key={collection} value={collection}>
            {t(`collections.${collection}`)}
          </option>
        ))}
      </select>
      <p role="status">
        <Answer answer={answer} hint={t(`selecting.${isTouch() ? 'howByTouch' : 'how'}.${mode}`)} />
      </p>
      <Button look="icon" aria-label={t('selecting.stop')} onPress={onClose}>
        <Icon name="close" size={16} />
      </Button>
    </section>
  )
  // Over the map, not among the tools: there it would have no room.
  return room === null ? bar : createPortal(bar, room)
}

function Answer({ answer, hint }: { answer: SelectBarProps['answer']; hint: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (answer.isPending) return t('selecting.asking')
  if (answer.isError) return t('selecting.failed')
  if (answer.data === undefined) return hint
  const { collection, found } = answer.data
  const name = t(`collections.${collection}`).toLowerCase()
  if (found === 0) return t('selecting.none', { name })
  if (found > selectionLimit)
    return t('selecting.tooMany', { count: found, name, limit: format.number(selectionLimit) })
  return t('selecting.found', { count: found })
}

const isTouch = (): boolean => window.matchMedia('(hover: none)').matches
