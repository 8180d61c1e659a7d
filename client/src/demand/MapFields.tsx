import { breakMethods } from '@arraigo/shared/demand/breakMethods.ts'
import { demandMeasures, demandScales } from '@arraigo/shared/demand/demandMeasures.ts'
import { scaleNames } from '@arraigo/shared/demand/demandNames.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { useTranslation } from 'react-i18next'
import { useCollections } from '../territory/collections.api.ts'
import { SelectField } from '../ui/fields.tsx'
import { Section } from '../ui/Panel.tsx'
import { AudienceSwitch } from './dashboard/AudienceSwitch.tsx'
import './dashboard/demandDashboard.css'
import { classCounts, demandShapes, useDemandAddress } from './demandAddress.ts'
import { BreakIssues } from './onMap/BreakIssues.tsx'
import { CutsField } from './onMap/CutsField.tsx'
import { MapQuestion } from './onMap/MapQuestion.tsx'
import { useDemandWords } from './useDemandWords.ts'

/** What the map shows, of what, in which classes, and beside what: all of it in the address. */
export function MapFields() {
  const { t } = useTranslation()
  const words = useDemandWords()
  const { measure, per, of, audience, choose } = useDemandAddress()
  const { locale } = words.format
  const { data } = useCollections()
  const hasRows = (id: string) => (data?.find((one) => one.id === id)?.rows ?? 0) > 0
  const shapes = demandShapes.filter((one) => one === of || one === 'hex' || one === 'density' || hasRows(one))
  const isShare = scaleOf(measure, 'km2') === 'total'
  return (
    <Section title={t('demand.map.title')}>
      <div className="demand-fields">
        <SelectField
          label={t('demand.map.measure')}
          value={measure}
          options={demandMeasures.map((one) => ({ value: one, label: words.measure(one) }))}
          onChange={(one) => choose({ measure: one === 'families' ? null : one })}
        />
        <div className="pair">
          <SelectField
            label={t('demand.map.per')}
            value={of === 'density' ? 'km2' : scaleOf(measure, per)}
            isDisabled={isShare || of === 'density'}
            options={demandScales.map((one) => ({ value: one, label: scaleNames[one][locale] }))}
            onChange={(one) => choose({ per: one === 'total' ? null : one, cuts: null })}
          />
          <SelectField
            label={t('demand.map.of')}
            value={of}
            options={shapes.map((one) => ({ value: one, label: t(`demand.map.shapes.${one}`) }))}
            onChange={(one) => choose({ of: one === 'hex' ? null : one })}
          />
        </div>
        {of === 'hex' && <p className="hint">{t('demand.map.drillHex')}</p>}
        {of === 'comunas' && <p className="hint">{t('demand.map.drill')}</p>}
        <SecondMeasure />
        <ClassFields />
        <MapQuestion />
        <AudienceSwitch />
        {of === 'hex' && audience === 'public' && <p className="hint">{t('demand.map.publicHexagons')}</p>}
      </div>
    </Section>
  )
}

/** Another measure beside the first: in one colour with it, or on the other side of a line across the map. */
function SecondMeasure() {
  const { t } = useTranslation()
  const words = useDemandWords()
  const { measure, and, beside, of, choose } = useDemandAddress()
  const second = and ?? beside
  const how = beside !== null ? 'beside' : 'and'
  const chosen = (other: string | null, way: string) => choose({ and: null, beside: null, [way]: other || null })
  if (of === 'density') return null
  return (
    <div className="pair">
      <SelectField
        label={t('demand.map.second')}
        value={second ?? ''}
        empty={t('demand.map.noSecond')}
        options={demandMeasures
          .filter((one) => one !== measure)
          .map((one) => ({ value: one, label: words.measure(one) }))}
        onChange={(other) => chosen(other, how)}
      />
      <SelectField
        label={t('demand.map.how')}
        value={how}
        isDisabled={second === null}
        options={(['and', 'beside'] as const).map((way) => ({ value: way, label: t(`demand.map.${way}`) }))}
        onChange={(way) => chosen(second, way)}
      />
    </div>
  )
}

function ClassFields() {
  const { t } = useTranslation()
  const { breaks, classes, and, of, choose } = useDemandAddress()
  // Two measures at once have thirds of each.
  if (and !== null) return null
  const isTyped = breaks === 'typed'
  return (
    <>
      <div className="pair">
        {of !== 'density' && (
          <SelectField
            label={t('demand.map.breaks')}
            value={breaks}
            options={breakMethods.map((one) => ({ value: one, label: t(`demand.map.methods.${one}`) }))}
            onChange={(one) => choose({ breaks: one === 'natural' ? null : one })}
          />
        )}
        {(!isTyped || of === 'density') && (
          <SelectField
            label={t('demand.map.count')}
            value={String(classes)}
            options={classCounts.map((count) => ({ value: String(count), label: String(count) }))}
            onChange={(count) => choose({ classes: count === '5' ? null : count })}
          />
        )}
      </div>
      {isTyped && of !== 'density' && <CutsField />}
      {of !== 'density' && <BreakIssues />}
    </>
  )
}
