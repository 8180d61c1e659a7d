import type { DatedPackage } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSince } from '../../parameters/EarlierVersions.tsx'
import { Button } from '../../ui/Button.tsx'
import { PackageForm } from './PackageForm.tsx'
import { useCatalogueWords } from './useCatalogueWords.ts'

interface PackageRowProps {
  offered: DatedPackage
  packages: readonly DatedPackage[]
}

/** What it costs, how long it takes, what it closes and needs, and who says so; its form opens in place. */
export function PackageRow({ offered, packages }: PackageRowProps) {
  const { t } = useTranslation()
  const words = useCatalogueWords(packages)
  const since = useSince()
  const [isOpen, setIsOpen] = useState(false)
  const { format } = words
  const name = offered.name[format.locale]
  const figures: [string, string][] = [
    [t('catalogue.cost'), words.cost(offered)],
    [t('catalogue.duration'), words.duration(offered.durationYears)],
    [t('catalogue.benefit'), format.percent(offered.benefit)],
  ]
  const lines: [string, string][] = []
  if (offered.closes.length > 0) lines.push([t('catalogue.closes'), offered.closes.map(words.gap).join(', ')])
  if (offered.includes.length > 0) lines.push([t('catalogue.includes'), offered.includes.map(words.name).join(', ')])
  if (offered.prerequisites.length > 0) lines.push([t('catalogue.after'), words.needs(offered.prerequisites)])
  return (
    <article className="package" aria-label={name}>
      <div className="section-head">
        <span>
          <strong>{name}</strong>
          <span className="hint">{offered.about[format.locale]}</span>
        </span>
        {!isOpen && (
          <Button look="quiet" aria-label={t('parameters.changeOf', { name })} onPress={() => setIsOpen(true)}>
            {t('parameters.change')}
          </Button>
        )}
      </div>
      <dl className="package-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {lines.map(([label, value]) => (
          <div key={label} className="is-line">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {words.dated(offered)}
        {offered.version > 1 && ` · ${since({ ...offered, source: '', confidence: 'confirmed' })}`}
      </p>
      {isOpen && <PackageForm offered={offered} packages={packages} onDone={() => setIsOpen(false)} />}
    </article>
  )
}
