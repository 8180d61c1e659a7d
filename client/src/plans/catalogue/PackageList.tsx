import type { DatedPackage } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Panel.tsx'
import { PackageForm } from './PackageForm.tsx'
import { PackageRow } from './PackageRow.tsx'
import { shownKinds } from './shownKinds.ts'

export function PackageList({ packages }: { packages: readonly DatedPackage[] }) {
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <>
      {shownKinds.map((kind) => {
        const own = packages.filter((one) => one.kind === kind)
        if (own.length === 0) return null
        return (
          <Section key={kind} title={t(`catalogue.kind.${kind}.name`)}>
            <p className="hint">{t(`catalogue.kind.${kind}.about`)}</p>
            <ul className="rows">
              {own.map((one) => (
                <li key={one.code}>
                  <PackageRow offered={one} packages={packages} />
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
      {isAdding ? (
        <Section title={t('catalogue.newPackage')}>
          <PackageForm offered={null} packages={packages} onDone={() => setIsAdding(false)} />
        </Section>
      ) : (
        <div>
          <Button onPress={() => setIsAdding(true)}>{t('catalogue.newPackage')}</Button>
        </div>
      )}
    </>
  )
}
