import { useTranslation } from 'react-i18next'
import { DrawingButton } from './DrawingButton.tsx'
import { drawing, useDrawingValue } from './drawing.state.ts'
import { stepText } from './drawingTexts.ts'
import type { MapDrawing } from './mapDrawing.ts'
import { typedEntry, useTypedEntry } from './typedEntry.state.ts'

/** Steps back and forth, and what stays on whichever tool is in use. */
export function DrawingToggles({ on }: { on: MapDrawing | null }) {
  const { t } = useTranslation()
  const { isOpen } = useTypedEntry()
  const back = useDrawingValue(({ hand, past }) => (hand.strokes.length > 0 ? 'vertex' : past.at(-1)?.name)) ?? null
  const again = useDrawingValue(({ hand, future }) => (hand.takenBack.length > 0 ? 'vertex' : future[0]?.name)) ?? null
  const hasPieces = useDrawingValue(({ now }) => now.pieces !== null)
  const isSnapping = useDrawingValue((state) => state.isSnapping) ?? false
  const isTracing = useDrawingValue((state) => state.isTracing) ?? false
  const isSharing = useDrawingValue((state) => state.isSharing) ?? false
  const undone = back === null ? null : stepText(t, back)
  const redone = again === null ? null : stepText(t, again)
  const unsplit = () => {
    const now = drawing.state()?.now
    if (now !== undefined) drawing.apply('unsplit', { ...now, pieces: null })
  }
  return (
    <>
      <div className="drawing-group drawing-steps">
        <DrawingButton
          icon="undo"
          label={undone === null ? t('drawing.undo') : t('drawing.undoStep', { step: undone })}
          keys="Ctrl+Z"
          isDisabled={undone === null}
          onPress={() => on?.undo()}
        />
        <DrawingButton
          icon="redo"
          label={redone === null ? t('drawing.redo') : t('drawing.redoStep', { step: redone })}
          keys="Ctrl+Shift+Z"
          isDisabled={redone === null}
          onPress={() => on?.redo()}
        />
        {hasPieces && <DrawingButton icon="unite" label={t('drawing.unsplit')} onPress={unsplit} />}
      </div>
      <div className="drawing-group">
        <DrawingButton
          icon="snap"
          label={t('drawing.snap')}
          keys="s"
          isPressed={isSnapping}
          onPress={() => drawing.snap(!isSnapping)}
        />
        <DrawingButton
          icon="trace"
          label={t('drawing.trace')}
          keys="t"
          isPressed={isTracing}
          onPress={() => drawing.trace(!isTracing)}
        />
        <DrawingButton
          icon="share"
          label={t('drawing.share')}
          keys="b"
          isPressed={isSharing}
          onPress={() => drawing.share(!isSharing)}
        />
        <DrawingButton icon="typed" label={t('drawing.typed.name')} isPressed={isOpen} onPress={typedEntry.toggle} />
      </div>
    </>
  )
}
