import type { Messages } from '@arraigo/shared/messages/messages.ts'

/** What only the command says. */
export const needCommandMessages: Messages = {
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
  'need-microdata-of-persons': {
    es: 'El archivo es de personas ({columns}): cada vivienda se contaría una vez por habitante. Use el archivo de viviendas.',
    en: 'The file is of persons ({columns}): each dwelling would count once for everybody in it. Use the file of dwellings.',
  },
  'need-columns-missing': {
    es: 'Faltan columnas para: {fields}. El archivo tiene: {columns}. Diga sus nombres en un JSON con --columns.',
    en: 'Columns are missing for: {fields}. The file has: {columns}. Say their names in a JSON file with --columns.',
  },
  'need-field-unknown': {
    es: '--columns: «{field}» no es un dato que se lea. Los que se leen son: {fields}.',
    en: '--columns: “{field}” is nothing that is read. What is read is: {fields}.',
  },
  'need-column-unknown': {
    es: '--columns: «{field}» dice la columna «{column}», que no está en el archivo. Están: {columns}.',
    en: '--columns: “{field}” names the column “{column}”, which is not in the file. There are: {columns}.',
  },
  'need-columns-unreadable': {
    es: '--columns: {file} no es un JSON de nombres, como {"comuna": "COMUNA", "wall": "P03A"}.',
    en: '--columns: {file} is no JSON of names, such as {"comuna": "COMUNA", "wall": "P03A"}.',
  },
  'need-place-not-in-file': {
    es: '--by {by}: el archivo no dice la zona (district DC, area AREA y locality ZC_LOC, o zone). Use --by comuna.',
    en: '--by {by}: the file does not say the zone (district DC, area AREA and locality ZC_LOC, or zone). Use --by comuna.',
  },
  'need-microdata-written': {
    es: '{rows} viviendas leídas en {seconds} s ({census:word}): {leftOut} colectivas o sin moradores, {places} lugares. Escrito en {file}.',
    en: '{rows} dwellings read in {seconds} s ({census:word}): {leftOut} collective or without residents, {places} places. Written to {file}.',
  },
  'need-rows-broken': {
    es: '{count} filas tienen otro número de columnas que el encabezado: no se leyeron.',
    en: '{count} rows have another number of columns than the header: they were not read.',
  },
  'word.census-2017': { es: 'Censo 2017', en: 'Census 2017' },
  'word.census-2024': { es: 'Censo 2024', en: 'Census 2024' },
}
