import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useDrawingValue } from './drawing.state.ts'
import { hintOf, hintText, wrongText } from './drawingTexts.ts'
import { faultsOf } from './faultsOf.ts'
import { lineOf } from './hand.ts'
import type { MapDrawing } from './mapDrawing.ts'
import type { DrawingOnMap } from './useMapDrawing.ts'

interface DrawingHintProps extends Pick<DrawingOnMap, 'snapState' | 'comuna'> {
  on: MapDrawing | null
}

/** What the next click does, what is wrong with what is drawn, and whether there is anything to snap to. */
export function DrawingHint({ snapState, comuna, on }: DrawingHintProps) {
  const { t } = useTranslation()
  const hint = useDrawingValue(hintOf)
  const wrong = useDrawingValue((state) => state.hand.refused[0]?.code ?? faultsOf(state)[0]?.code ?? null)
  const isSnapping = useDrawingValue((state) => state.isSnapping && state.tool !== 'pan')
  const vertices = useDrawingValue(({ hand }) => lineOf(hand).length) ?? 0
  const isSplit = useDrawingValue(({ tool }) => tool === 'split')
  if (hint === null) return null
  const snap = isSnapping && snapState !== 'ready' ? t(`drawing.snapping.${snapState}`) : null
  return (
    <div className="drawing-hint">
      <p role="status">{comuna === null ? hintText(t, hint, isTouch()) : t(`drawing.comuna.${comuna}`)}</p>
      {wrong !== null && (
        <p className="drawing-wrong" role="alert">
          {wrongText(t, wrong)}
        </p>
      )}
      {snap !== null && <p className="drawing-snap">{snap}</p>}
      {vertices > 0 && (
        <span className="drawing-hint-actions">
          <Button look="quiet" onPress={() => on?.undo()}>
            {t('drawing.takeBack')}
          </Button>
          <Button isDisabled={vertices < (isSplit ? 2 : 3)} onPress={() => on?.send({ type: 'finish' })}>
            {t(isSplit ? 'drawing.cut' : 'drawing.close')}
          </Button>
        </span>
      )}
    </div>
  )
}

const isTouch = (): boolean => window.matchMedia('(hover: none)').matches
