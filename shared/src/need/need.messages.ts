import type { Messages } from '../messages/messages.ts'

export const needMessages: Messages = {
  'need-percentage-impossible': {
    es: 'Zona {zone}: {field:word} de {value} % no puede ser; se deja como desconocido. Corrija el archivo e impórtelo de nuevo.',
    en: 'Zone {zone}: {field:word} of {value} % cannot be; it is left unknown. Correct the file and import it again.',
  },
  'need-count-impossible': {
    es: 'Zona {zone}: {field:word} {value} no puede ser con {households} hogares; se usa el porcentaje si lo hay, o queda desconocido.',
    en: 'Zone {zone}: {field:word} {value} cannot be with {households} households; the percentage is used where there is one, else it is unknown.',
  },
  'need-population-impossible': {
    es: 'Zona {zone}: una población de {value} no puede ser; se deja como desconocida.',
    en: 'Zone {zone}: a population of {value} cannot be; it is left unknown.',
  },
  'need-households-impossible': {
    es: 'Zona {zone}: {households} hogares con {people} habitantes no puede ser; sus recuentos no se usan.',
    en: 'Zone {zone}: {households} households with {people} inhabitants cannot be; its counts are not used.',
  },
  'need-households-without-people': {
    es: 'Zona {zone}: {households} hogares y población 0. Se cuentan sus hogares en necesidad; no se pueden repartir por población.',
    en: 'Zone {zone}: {households} households and a population of 0. Its households in need count; they cannot be shared out by people.',
  },
  'need-households-few': {
    es: 'Zona {zone}: {people} habitantes en {households} hogares. Muchos no viven en hogares (cárcel, cuartel) o el recuento es parcial.',
    en: 'Zone {zone}: {people} inhabitants in {households} households. Many live in none (prison, barracks) or the count is partial.',
  },
  'need-zones-older': {
    es: '{count} zonas son de un censo anterior al que hay de su comuna: no se cuentan.',
    en: '{count} zones are of an older census than there is of their comuna: they do not count.',
  },
  'need-zones-twice': {
    es: '{count} zonas están dos veces, de dos archivos: cuenta la del más nuevo.',
    en: '{count} zones are there twice, from two files: that of the newer one counts.',
  },
  'need-deprivations-definition': {
    es: 'ODS 11.1.1: agua, saneamiento, espacio (más de 3 personas por pieza), durabilidad y tenencia. Los campamentos no registran piezas ni materiales: esas dos privaciones son desconocidas. Una conexión irregular es privación; una compartida, desconocida. Todo campamento del catastro está en posesión irregular por definición.',
    en: 'SDG 11.1.1: water, sanitation, space (more than 3 people per room), durability and tenure. Settlements record neither rooms nor materials: those two are unknown. An irregular connection is a deprivation; a shared one is unknown. What the cadastre lists is in irregular possession by definition.',
  },
  'word.materialpct': { es: 'materialidad deficiente', en: 'deficient materials' },
  'word.doubleduppct': { es: 'allegamiento', en: 'doubling up' },
  'word.overcrowdedpct': { es: 'hacinamiento', en: 'overcrowding' },
  'word.materialirrecoverable': { es: 'viviendas irrecuperables', en: 'irrecoverable dwellings' },
  'word.materialrecoverable': { es: 'viviendas recuperables', en: 'recoverable dwellings' },
  'word.doubleduphouseholds': { es: 'hogares allegados', en: 'doubled-up households' },
  'word.criticallyovercrowdedhouseholds': {
    es: 'hogares en hacinamiento crítico',
    en: 'critically overcrowded households',
  },
}
