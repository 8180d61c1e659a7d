import type { Messages } from '../messages/messages.ts'
import { contrastMessages } from './contrast.messages.ts'
import { microdataMessages } from './microdata/microdata.messages.ts'

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
  'need-region-invalid': {
    es: '«{region}» no es un código de región. Escriba dos cifras, por ejemplo 05.',
    en: '“{region}” is no code of a region. Write two digits, 05 for instance.',
  },
  'need-of-unknown': {
    es: '«{of}» no se conoce. Elija entre: {choices}.',
    en: '“{of}” is not known. Choose among: {choices}.',
  },
  'need-file-unknown': {
    es: '¿Qué archivo se escribe? --out dice «{file}»; su nombre debe terminar en: {formats}.',
    en: 'Which file is to be written? --out says “{file}”; its name has to end in: {formats}.',
  },
  'need-folder-missing': {
    es: 'La carpeta de {file} no existe. Créela o elija otra en --out.',
    en: 'The folder of {file} does not exist. Make it, or choose another one in --out.',
  },
  'need-option-of-microdata': {
    es: '{option} no va con lo demás: elija la base de datos (--region, --of) o un archivo (--microdata, con --columns y --by).',
    en: '{option} does not go with this: choose the database (--region, --of) or a file (--microdata, --columns, --by).',
  },
  'need-no-zones': {
    es: 'No hay zonas censales cargadas en {place}. Impórtelas primero: npm run arraigo -- import ZONAS.gpkg',
    en: 'No census zones are loaded in {place}. Import them first: npm run arraigo -- import ZONES.gpkg',
  },
  'need-written': {
    es: '{places} lugares de {zones} zonas ({unknown} sin dato alguno, con {peopleUnknown} personas). Escrito en {file}.',
    en: '{places} places of {zones} zones ({unknown} without any figure, {peopleUnknown} people). Written to {file}.',
  },
  'need-findings': {
    es: '{count} hallazgos en las zonas:',
    en: '{count} findings in the zones:',
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
  ...contrastMessages,
  ...microdataMessages,
}
