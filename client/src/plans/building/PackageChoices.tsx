import { type Package, type PackageKind, packageKinds } from '@arraigo/shared/plans/catalogue.schema.ts'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { packageColour } from '../packageColours.ts'
import { usePackages } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'

interface PackageChoicesProps {
  /** Only these can be chosen; absent: the whole catalogue. */
  offered?: readonly string[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

/** Packages with what they cost, by what they do. */
export function PackageChoices({ offered, chosen, onChange }: PackageChoicesProps) {
  const packages = usePackages()
  return (
    <Loaded query={packages} lines={6}>
      {(all) => {
        const shown = offered === undefined ? all : all.filter(({ code }) => offered.includes(code))
        return packageKinds.map((kind) => (
          <KindChoices
            key={kind}
            kind={kind}
            all={all}
            shown={shown.filter((one) => one.kind === kind)}
            chosen={chosen}
            // In the order of the catalogue, whatever the order of the clicks: the same choice is the same spec.
            onChange={(codes) => onChange(all.map(({ code }) => code).filter((code) => codes.includes(code)))}
          />
        ))
      }}
    </Loaded>
  )
}

interface KindChoicesProps {
  kind: PackageKind
  all: readonly Package[]
  shown: readonly Package[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

function KindChoices({ kind, all, shown, chosen, onChange }: KindChoicesProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  if (shown.length === 0) return null
  const cost = ({ fixedUf, costUfPerFamily }: Package) =>
    [
      ...(costUfPerFamily > 0 ? [t('building.packages.perFamily', { uf: words.uf(costUfPerFamily) })] : []),
      ...(fixedUf > 0 ? [t('building.packages.fixed', { uf: words.uf(fixedUf) })] : []),
    ].join(' + ')
  return (
    <fieldset className="package-choices">
      <legend>{t(`building.kind.${kind}`)}</legend>
      {shown.map((one) => (
        <label key={one.code} className="check package-choice">
          <input
            type="checkbox"
            checked={chosen.includes(one.code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, one.code] : chosen.filter((code) => code !== one.code))
            }
          />
          <span className="package-dot" style={{ background: packageColour(one, all) }} />
          <span className="package-name">
            {words.package(one)}
            <span className="hint">{cost(one)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
