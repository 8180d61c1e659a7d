import type { Messages } from '../messages/messages.ts'

export const exportMessages: Messages = {
  'export-collection-unknown': {
    es: 'No existe la colección «{name}». Las que se pueden exportar son: {known}.',
    en: 'There is no collection "{name}". Those that can be exported are: {known}.',
  },
  'export-format-missing': {
    es: 'Falta el formato del archivo. Indique uno de estos: {known}.',
    en: 'The file format is missing. Name one of these: {known}.',
  },
  'export-format-unknown': {
    es: 'No se puede exportar en el formato «{name}». Los formatos son: {known}.',
    en: 'Nothing can be exported as "{name}". The formats are: {known}.',
  },
  'export-words-unknown': {
    es: 'Los títulos de las columnas pueden ir en español (words=es) o, sin indicarlo, con los nombres que usan los programas; «{words}» no es ninguno.',
    en: 'Column titles may be in Spanish (words=es) or, where nothing is said, the names that programs use; "{words}" is neither.',
  },
  'export-words-not-in-format': {
    es: 'El formato {format} lleva siempre los nombres que usan los programas. Los títulos en español son para: {known}.',
    en: 'The format {format} always has the names that programs use. Spanish titles are for: {known}.',
  },
  'export-region-invalid': {
    es: 'El código de región «{value}» no es válido: son dos cifras, por ejemplo 05.',
    en: 'The region code "{value}" is not valid: it has two digits, for example 05.',
  },
  'export-region-unknown': {
    es: 'No existe la región {region}. Los códigos van de 01 a 16.',
    en: 'There is no region {region}. Codes go from 01 to 16.',
  },
  'export-comuna-invalid': {
    es: 'El código de comuna «{value}» no es válido: son cinco cifras, por ejemplo 05109.',
    en: 'The comuna code "{value}" is not valid: it has five digits, for example 05109.',
  },
  'export-comuna-elsewhere': {
    es: 'La comuna {comuna} no pertenece a la región {region}. Indique solo una de las dos, o corrija el código.',
    en: 'Comuna {comuna} is not in region {region}. Give only one of the two, or correct the code.',
  },
  'export-needs-geometry': {
    es: 'La colección «{collection}» no tiene geometría y el formato {format} la necesita. Elija CSV, XLSX, GeoPackage o GeoJSON.',
    en: 'The collection "{collection}" has no geometry and the format {format} needs one. Choose CSV, XLSX, GeoPackage or GeoJSON.',
  },
  'export-no-boundaries': {
    es: 'Los registros de «{collection}» no llevan código de comuna y se eligen por su lugar, pero no hay ningún límite comunal cargado para {place}. Importe primero los límites comunales, o exporte sin filtro.',
    en: 'The records of "{collection}" carry no comuna code and are chosen by their place, but no comuna boundary is loaded for {place}. Import the comuna boundaries first, or export without a filter.',
  },
  'export-boundaries-missing': {
    es: 'Falta el límite de estas comunas: {names}. Lo que está en ellas y no lleva código de comuna no quedó en el archivo.',
    en: 'The boundary of these comunas is missing: {names}. What lies in them and carries no comuna code is not in the file.',
  },
  'export-rows-without-place': {
    es: 'Registros sin código de comuna y sin lugar conocido, que no se pudieron asignar a {place} y no quedaron en el archivo: {rows}.',
    en: 'Records without a comuna code and without a known place, which could not be assigned to {place} and are not in the file: {rows}.',
  },
  'export-empty': {
    es: 'No hay registros de «{collection}» que exportar: el archivo quedó con sus columnas y sin filas.',
    en: 'There are no records of "{collection}" to export: the file has its columns and no rows.',
  },
  'export-rows-without-geometry': {
    es: 'Registros cuya geometría no se conoce, que van sin ella: {rows}.',
    en: 'Records whose geometry is not known, written without one: {rows}.',
  },
  'export-too-many-columns': {
    es: 'El formato {format} admite hasta {limit} columnas y esta exportación tiene {columns}. Elija GeoPackage.',
    en: 'The format {format} holds up to {limit} columns and this export has {columns}. Choose GeoPackage.',
  },
  'export-row-too-wide': {
    es: 'El formato Shapefile admite hasta {limit} bytes por registro y esta exportación necesita {bytes}. Elija GeoPackage.',
    en: 'The Shapefile format holds up to {limit} bytes per record and this export needs {bytes}. Choose GeoPackage.',
  },
  'export-too-many-rows': {
    es: 'El formato XLSX admite hasta {limit} filas y esta exportación tiene {rows}. Filtre por comuna o región, o elija CSV.',
    en: 'The XLSX format holds up to {limit} rows and this export has {rows}. Filter by comuna or region, or choose CSV.',
  },
  'export-changed-meanwhile': {
    es: 'Los datos cambiaron durante la exportación (una importación, por ejemplo). Vuelva a exportar.',
    en: 'The data changed during the export (an import, for example). Export again.',
  },
  'export-text-cut': {
    es: 'Textos de la columna «{field}» más largos que lo que admite el formato ({limit}), que quedaron cortados: {rows}. Completos están en GeoPackage o CSV.',
    en: 'Texts of the column "{field}" longer than the format holds ({limit}), which were cut: {rows}. They are complete in GeoPackage or CSV.',
  },
  'export-split-by-kind': {
    es: 'Un Shapefile guarda un solo tipo de geometría: los registros están repartidos en {layers}.',
    en: 'A Shapefile holds one kind of geometry: the records are spread over {layers}.',
  },
  'export-folder-missing': {
    es: 'No existe la carpeta {folder}. Créela o elija otra para el archivo.',
    en: 'There is no folder {folder}. Create it or choose another one for the file.',
  },
  'export-folder-not-writable': {
    es: 'No se puede escribir en la carpeta {folder}. Revise sus permisos o elija otra.',
    en: 'The folder {folder} cannot be written to. Check its permissions or choose another one.',
  },
  'export-is-folder': {
    es: '{file} es una carpeta. Indique el nombre del archivo que se debe escribir.',
    en: '{file} is a folder. Name the file to write.',
  },
  'export-written': {
    es: 'Archivo escrito: {file}. Registros: {rows}.',
    en: 'File written: {file}. Records: {rows}.',
  },
}
