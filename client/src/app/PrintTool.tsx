import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCurrentMap } from '../map/currentMap.ts'
import { ToolButton } from '../tools/ToolButton.tsx'
import { PrintedLegend } from './PrintedLegend.tsx'

const PrintPanel = lazy(() => import('../printing/PrintPanel.tsx').then((module) => ({ default: module.PrintPanel })))

/** Opens what makes a page or a picture of the view. */
export function PrintTool() {
  const { t } = useTranslation()
  const { view } = useCurrentMap()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ToolButton icon="print" label={t('printing.name')} isPressed={isOpen} onPress={() => setIsOpen(!isOpen)} />
      {isOpen && view !== null && (
        <Suspense fallback={null}>
          <PrintPanel legend={(zoom) => <PrintedLegend zoom={zoom} />} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
