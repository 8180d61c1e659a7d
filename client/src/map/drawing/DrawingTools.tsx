import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { DrawingButton } from './DrawingButton.tsx'
import { DrawingHint } from './DrawingHint.tsx'
import { DrawingToggles } from './DrawingToggles.tsx'
import './drawing.css'
import { type DrawingTool, drawing, useDrawingValue } from './drawing.state.ts'
import { toolKeys } from './drawingKeys.ts'
import { TypedEntry } from './TypedEntry.tsx'
import { useTypedEntry } from './typedEntry.state.ts'
import { canUse, useMapDrawing } from './useMapDrawing.ts'
import { VertexMenu } from './VertexMenu.tsx'

const groups: readonly (readonly DrawingTool[])[] = [
  ['pan', 'polygon', 'freehand'],
  ['edit', 'move'],
  ['part', 'hole', 'split', 'cut-out', 'clip'],
]
const keyOf = new Map(Object.entries(toolKeys).map(([key, tool]) => [tool, key]))
const keyText = (tool: DrawingTool): string | undefined => {
  const key = keyOf.get(tool)
  return key === undefined || key === key.toLowerCase() ? key : `Shift+${key}`
}

/** The bar of tools over the map and everything the pointer does there, while a drawing is in progress. */
export function DrawingTools() {
  const { t } = useTranslation()
  const chosen = useDrawingValue(({ tool }) => tool)
  // What can be used depends on it.
  useDrawingValue(({ now }) => now)
  const { on, snapState, comuna, menu, closeMenu } = useMapDrawing()
  const { isOpen } = useTypedEntry()
  // A tool that is shown before the map hears the pointer would lose the first corners.
  if (on === null) return null
  return (
    <section className="drawing-tools" aria-label={t('drawing.title')}>
      <Toolbar aria-label={t('drawing.title')} className="drawing-bar">
        {groups.map((tools) => (
          <div className="drawing-group" key={tools[0]}>
            {tools.map((tool) => (
              <DrawingButton
                key={tool}
                icon={tool}
                label={t(`drawing.tools.${tool}`)}
                keys={keyText(tool)}
                isPressed={chosen === tool}
                isDisabled={!canUse(tool)}
                onPress={() => drawing.choose(tool)}
              />
            ))}
          </div>
        ))}
        <DrawingToggles on={on} />
      </Toolbar>
      <DrawingHint snapState={snapState} comuna={comuna} on={on} />
      {isOpen && <TypedEntry on={on} />}
      {menu !== null && <VertexMenu menu={menu} on={on} onClose={closeMenu} />}
    </section>
  )
}
