import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrintFrame } from '../map/printing/usePrintFrame.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextInput } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { metresPerPrintedPx, type Orientation, type Paper, papers, scales } from './paper.ts'
import './printing.css'
import { useOutputs } from './useOutputs.ts'

interface PrintPanelProps {
  /** What colours and signs mean at a zoom. */
  legend: (zoom: number) => ReactNode
  onClose: () => void
}

/** Title, paper and scale of the page, with its frame on the map; and the view as a picture. */
export function PrintPanel({ legend, onClose }: PrintPanelProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const outputs = useOutputs()
  const { wishes, wish, size, scale } = outputs
  const perPx = metresPerPrintedPx(scale)
  usePrintFrame({ widthM: size.mapWidthPx * perPx, heightM: size.mapHeightPx * perPx })
  return (
    <section
      className="print-panel"
      aria-label={t('printing.name')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <h2>{t('printing.name')}</h2>
        <Button look="icon" aria-label={t('close')} onPress={onClose}>
          <Icon name="close" size={16} />
        </Button>
      </header>
      <TextInput
        label={t('printing.title')}
        value={wishes.title}
        maxLength={80}
        onChange={(title) => wish({ title })}
        autoFocus
      />
      <TextInput label={t('printing.note')} value={wishes.note} maxLength={160} onChange={(note) => wish({ note })} />
      <div className="print-row">
        <SelectField
          label={t('printing.paper')}
          value={wishes.paper}
          onChange={(paper) => wish({ paper: paper as Paper })}
          options={papers.map((paper) => ({ value: paper, label: paper }))}
        />
        <SelectField
          label={t('printing.orientation')}
          value={wishes.orientation}
          onChange={(orientation) => wish({ orientation: orientation as Orientation })}
          options={(['landscape', 'portrait'] as const).map((value) => ({ value, label: t(`printing.${value}`) }))}
        />
      </div>
      <SelectField
        label={t('printing.scale')}
        value={wishes.scale === 'fit' ? 'fit' : String(wishes.scale)}
        onChange={(value) => wish({ scale: value === 'fit' ? 'fit' : Number(value) })}
        options={[
          { value: 'fit', label: t('printing.fit', { scale: number(scale) }) },
          ...scales.map((value) => ({ value: String(value), label: `1:${number(value)}` })),
        ]}
        hint={t('printing.frameHint')}
      />
      {outputs.caution !== undefined && <Notice tone="warning">{outputs.caution}</Notice>}
      {outputs.problem !== null && <Notice tone="error">{t(`printing.problems.${outputs.problem}`)}</Notice>}
      {outputs.isIncomplete && <Notice tone="warning">{t('printing.incomplete')}</Notice>}
      <div className="print-actions">
        <Button look="primary" isPending={outputs.busy === 'page'} onPress={outputs.print}>
          {t(outputs.busy === 'page' ? 'printing.drawing' : 'printing.print')}
        </Button>
        <Button isPending={outputs.busy === 'picture'} onPress={outputs.savePicture}>
          {t(outputs.busy === 'picture' ? 'printing.drawing' : 'printing.picture')}
        </Button>
      </div>
      <p className="hint">{t('printing.printHint')}</p>
      {/* The picture's legend is copied from here: words and signs as the page has them. */}
      <div ref={outputs.legendRef} className="print-legend is-source on-paper" aria-hidden="true">
        {legend(outputs.viewZoom)}
      </div>
      {outputs.sheet !== null && (
        <PrintSheet
          sheet={outputs.sheet}
          legend={legend(outputs.pageZoom)}
          sources={outputs.sources}
          pictureRef={outputs.pictureRef}
        />
      )}
    </section>
  )
}
