import { dataUncertainties } from '@arraigo/shared/priorities/robustness/drawData.ts'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { TopField } from '../order/TopField.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { CriterionBounds } from './CriterionBounds.tsx'
import { drawCounts, useRobustnessAddress } from './robustnessAddress.ts'

/** How many are first, which weights are reasonable, and what of the data may be otherwise. */
export function RobustnessQuestionFields({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { data, draws, choose } = useRobustnessAddress()
  return (
    <section className="robustness-question" aria-label={t('robustness.question')}>
      <SpreadSlider ranking={ranking} />
      <SelectField
        label={t('robustness.data.label')}
        hint={t(`robustness.data.${data}Text`)}
        value={data}
        options={dataUncertainties.map((how) => ({ value: how, label: t(`robustness.data.${how}`) }))}
        onChange={(how) => choose({ data: dataUncertainties.find((one) => one === how) })}
      />
      <details className="fold">
        <summary>{t('robustness.options')}</summary>
        <div className="robustness-options">
          <TopField most={ranking.result?.ranked ?? 1} />
          <SelectField
            label={t('robustness.draws')}
            value={String(draws)}
            options={drawCounts.map((count) => ({ value: String(count), label: number(count) }))}
            onChange={(count) => choose({ draws: Number(count) })}
          />
          <CriterionBounds ranking={ranking} />
        </div>
      </details>
    </section>
  )
}

function SpreadSlider({ ranking: { spec, change } }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const { weightSpread } = spec
  const words =
    weightSpread >= 1
      ? t('robustness.spreadAny')
      : weightSpread === 0
        ? t('robustness.spreadNone')
        : t('robustness.spreadOf', { percent: percent(weightSpread) })
  return (
    <div className="spread">
      <Slider
        value={Math.round(100 * weightSpread)}
        minValue={0}
        maxValue={100}
        step={5}
        onChange={(to) => change({ weightSpread: (to as number) / 100 }, { coalesce: 'weight-spread' })}
      >
        <Label>{t('robustness.spread')}</Label>
        <SliderOutput className="spread-said">{words}</SliderOutput>
        <SliderTrack className="spread-track">
          <span className="spread-fill" style={{ width: `${100 * weightSpread}%` }} />
          <SliderThumb className="spread-thumb" />
        </SliderTrack>
      </Slider>
      <Button look="quiet" isDisabled={weightSpread >= 1} onPress={() => change({ weightSpread: 1 })}>
        {t('robustness.anyWeight')}
      </Button>
    </div>
  )
}
