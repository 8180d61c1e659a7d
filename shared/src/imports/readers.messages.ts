import type { Messages } from '../messages/messages.ts'

/** What the readers and the geometry checks say: what, where, why, and what to do. */
export const readerMessages: Messages = {
  // The file as a whole cannot be read.
  'file-not-found': {
    es: 'No se encontró el archivo {file}. Revise la ruta.',
    en: 'The file {file} was not found. Check the path.',
  },
  'file-empty': {
    es: 'El archivo está vacío. Vuelva a descargarlo o a exportarlo desde su origen.',
    en: 'The file is empty. Download it or export it again from its source.',
  },
  'file-is-web-page': {
    es: 'El archivo no contiene datos sino una página web, seguramente un mensaje de error guardado al descargar. Descárguelo de nuevo.',
    en: 'The file holds no data but a web page, probably an error message saved when downloading. Download it again.',
  },
  'format-unknown': {
    es: 'No se reconoce el formato del archivo por su contenido. Se pueden leer GeoJSON, Shapefile (zip), GeoPackage, KML/KMZ, CSV, JSON, FlatGeobuf, GTFS y GeoTIFF de elevación.',
    en: 'The format of the file is not recognised from its content. GeoJSON, Shapefile (zip), GeoPackage, KML/KMZ, CSV, JSON, FlatGeobuf, GTFS and GeoTIFF of elevations can be read.',
  },
  'format-not-supported': {
    es: 'El archivo es de tipo {format}, que no se puede leer. Expórtelo como GeoPackage, GeoJSON, Shapefile (zip) o CSV.',
    en: 'The file is of type {format}, which cannot be read. Export it as GeoPackage, GeoJSON, Shapefile (zip) or CSV.',
  },
  'layer-not-found': {
    es: 'El archivo no tiene la capa {layer}. Sus capas son: {layers}.',
    en: 'The file has no layer {layer}. Its layers are: {layers}.',
  },
  'json-invalid': {
    es: 'El archivo no es JSON: en el byte {byte} hay «{found}» donde debía empezar un objeto o una lista. Expórtelo de nuevo como GeoJSON.',
    en: 'The file is not JSON: at byte {byte} there is “{found}” where an object or a list should begin. Export it again as GeoJSON.',
  },
  'json-truncated': {
    es: 'El archivo está cortado: termina en el byte {byte} sin cerrar (registros completos hasta ahí: {records}). La descarga o la copia no terminó; hágala de nuevo.',
    en: 'The file is cut off: it ends at byte {byte} without closing (complete records up to there: {records}). The download or copy did not finish; repeat it.',
  },
  'json-trailing': {
    es: 'Sobra contenido desde el byte {byte}, después del final del JSON, y no es GeoJSON por líneas. Expórtelo de nuevo.',
    en: 'There is more content from byte {byte} on, after the end of the JSON, and it is not line-delimited GeoJSON. Export it again.',
  },
  'json-element-too-large': {
    es: 'El elemento {element} pasa de {limitMb} MB, más de lo que se puede leer de una vez. Divida ese registro o expórtelo como GeoPackage.',
    en: 'Element {element} is over {limitMb} MB, more than can be read at once. Split that record or export it as GeoPackage.',
  },
  'json-other-kind': {
    es: 'El archivo es {kind}, no GeoJSON. Expórtelo como GeoJSON.',
    en: 'The file is {kind}, not GeoJSON. Export it as GeoJSON.',
  },
  'json-without-records': {
    es: 'El JSON no contiene una lista de registros. Se espera un GeoJSON o una lista de filas con coordenadas.',
    en: 'The JSON holds no list of records. A GeoJSON or a list of rows with coordinates is expected.',
  },
  'geojson-without-features': {
    es: 'El GeoJSON no contiene ningún registro: su lista de elementos («features») está vacía o no está. Expórtelo de nuevo con datos.',
    en: 'The GeoJSON holds no records: its list of features is empty or missing. Export it again with data.',
  },
  'text-without-records': {
    es: 'El archivo es un texto sin registros: no es una tabla ni un GeoJSON. Expórtelo de nuevo desde su origen.',
    en: 'The file is a text without records: it is no table and no GeoJSON. Export it again from its source.',
  },
  'csv-broken': {
    es: 'La tabla no se puede leer desde la línea {line} (fila {row}). Suele ser una comilla sin cerrar; corríjala y cargue el archivo de nuevo.',
    en: 'The table cannot be read from line {line} on (row {row}). It is usually a quote left open; correct it and load the file again.',
  },
  'geopackage-broken': {
    es: 'El GeoPackage está dañado o incompleto. Cópielo o expórtelo de nuevo.',
    en: 'The GeoPackage is damaged or incomplete. Copy or export it again.',
  },
  'geopackage-broken-row': {
    es: 'La capa {layer} no se puede leer desde la fila {row}: el GeoPackage está dañado. Cópielo o expórtelo de nuevo.',
    en: 'The layer {layer} cannot be read from row {row} on: the GeoPackage is damaged. Copy or export it again.',
  },
  'geopackage-without-layers': {
    es: 'El GeoPackage no tiene capas vectoriales ni tablas.',
    en: 'The GeoPackage has no vector layers or tables.',
  },
  'sqlite-not-geopackage': {
    es: 'El archivo es una base SQLite, pero no un GeoPackage. Exporte sus capas como GeoPackage.',
    en: 'The file is an SQLite database, but no GeoPackage. Export its layers as GeoPackage.',
  },
  'shapefile-without-shp': {
    es: 'Falta el archivo .shp, que lleva las geometrías. Comprima juntos .shp, .shx, .dbf y .prj, y cargue el zip.',
    en: 'The .shp file, which holds the geometry, is missing. Zip .shp, .shx, .dbf and .prj together and load the zip.',
  },
  'shapefile-broken': {
    es: 'El Shapefile {layer} está dañado: el encabezado de su {part} no es el que corresponde. Expórtelo de nuevo.',
    en: 'The Shapefile {layer} is damaged: the header of its {part} is not what it should be. Export it again.',
  },
  'shapefile-broken-row': {
    es: 'El Shapefile {layer} está dañado: no se puede leer desde el registro {row}. Expórtelo de nuevo.',
    en: 'The Shapefile {layer} is damaged: it cannot be read from record {row} on. Export it again.',
  },
  'shapefile-truncated': {
    es: 'El Shapefile {layer} está cortado: su {part} anuncia {announced} bytes y tiene {bytes}. Cópielo o descárguelo de nuevo.',
    en: 'The Shapefile {layer} is cut off: its {part} announces {announced} bytes and has {bytes}. Copy or download it again.',
  },
  'kml-truncated': {
    es: 'El KML está cortado: termina en el carácter {character}, después de {placemarks} marcas completas, sin cerrar. Descárguelo o expórtelo de nuevo.',
    en: 'The KML is cut off: it ends at character {character}, after {placemarks} complete placemarks, without closing. Download or export it again.',
  },
  'kml-without-placemarks': {
    es: 'El KML no contiene marcas de lugar ni polígonos. Si solo enlaza a otro archivo, descargue ese archivo.',
    en: 'The KML holds no placemarks. If it only links to another file, download that file.',
  },
  'kml-placemark-too-large': {
    es: 'La marca {placemark} del KML es demasiado grande o no está cerrada. Expórtelo de nuevo.',
    en: 'Placemark {placemark} of the KML is too large or not closed. Export it again.',
  },
  'xml-entities-refused': {
    es: 'El archivo declara entidades XML, que no se aceptan por seguridad (pueden agotar la memoria). Expórtelo de nuevo como KML corriente.',
    en: 'The file declares XML entities, which are not accepted for safety (they can exhaust memory). Export it again as plain KML.',
  },
  'flatgeobuf-broken': {
    es: 'El FlatGeobuf está dañado: no se puede leer desde el registro {row}. Cópielo o expórtelo de nuevo.',
    en: 'The FlatGeobuf is damaged: it cannot be read from record {row} on. Copy or export it again.',
  },
  'flatgeobuf-truncated': {
    es: 'El FlatGeobuf está cortado: anuncia {announced} registros y tiene {rows}. Cópielo o descárguelo de nuevo.',
    en: 'The FlatGeobuf is cut off: it announces {announced} records and has {rows}. Copy or download it again.',
  },
  'gtfs-columns-missing': {
    es: 'A stops.txt le faltan las columnas {columns}, que GTFS exige.',
    en: 'stops.txt lacks the columns {columns}, which GTFS requires.',
  },
  'folder-not-gtfs': {
    es: 'La carpeta {folder} no contiene stops.txt. Solo se pueden abrir carpetas GTFS; indique un archivo.',
    en: 'The folder {folder} holds no stops.txt. Only GTFS folders can be opened; name a file.',
  },
  'zip-broken': {
    es: 'El zip está dañado: {name} no se puede descomprimir o su contenido cambió en el camino. Cópielo o comprímalo de nuevo.',
    en: 'The zip is damaged: {name} cannot be unpacked, or its content changed on the way. Copy or compress it again.',
  },
  'zip-without-index': {
    es: 'El zip está cortado o dañado: le falta la lista de su contenido, que va al final. La descarga o la copia no terminó; hágala de nuevo.',
    en: 'The zip is cut off or damaged: it lacks the list of its contents, which stands at the end. The download or copy did not finish; repeat it.',
  },
  'zip-unsafe-name': {
    es: 'El zip contiene un nombre que saldría de su carpeta ({name}) y no se abrió. Comprima los archivos de nuevo, sin rutas.',
    en: 'The zip holds a name that would leave its folder ({name}) and was not opened. Compress the files again, without paths.',
  },
  'zip-bomb': {
    es: 'El zip no se abrió: descomprimido pasaría de {limitMb} MB o de {ratio} veces su tamaño (en {name}). Si los datos son reales, divídalos o cárguelos sin comprimir.',
    en: 'The zip was not opened: unpacked it would pass {limitMb} MB or {ratio} times its size (at {name}). If the data are real, split them or load them uncompressed.',
  },
  'zip-too-many-files': {
    es: 'El zip contiene más de {limit} archivos. Comprima solo los del conjunto que quiere cargar.',
    en: 'The zip holds more than {limit} files. Compress only those of the data set you want to load.',
  },
  'zip-encrypted': {
    es: 'El zip tiene contraseña ({name}). Comprímalo sin ella.',
    en: 'The zip has a password ({name}). Compress it without one.',
  },
  'zip-file-missing': { es: 'El zip no contiene {name}.', en: 'The zip does not hold {name}.' },
  'zip-without-data': {
    es: 'El zip no contiene datos que se puedan leer. Contiene: {names}.',
    en: 'The zip holds no data that can be read. It holds: {names}.',
  },
  'zip-several-files': {
    es: 'El zip contiene varios archivos de datos ({names}). Cárguelos de a uno.',
    en: 'The zip holds several data files ({names}). Load them one at a time.',
  },

  // Notes on the file.
  'extension-disagrees': {
    es: 'El nombre termina en .{extension}, pero el contenido es {format}; se leyó como {format}.',
    en: 'The name ends in .{extension}, but the content is {format}; it was read as {format}.',
  },
  'encoding-detected': {
    es: 'El texto no está en UTF-8; se leyó como {encoding}. Revise que las tildes se vean bien.',
    en: 'The text is not UTF-8; it was read as {encoding}. Check that accented letters look right.',
  },
  'several-layers': {
    es: 'El archivo tiene {count} capas ({layers}). Elija cuál importar.',
    en: 'The file has {count} layers ({layers}). Choose which to import.',
  },
  'crs-unknown': {
    es: 'El sistema de coordenadas del archivo, «{crs}», no se reconoce. Indique su código EPSG.',
    en: 'The file’s coordinate system, “{crs}”, is not recognised. State its EPSG code.',
  },
  'crs-missing': {
    es: 'Las coordenadas de {columns} no son grados y el archivo no dice en qué sistema están. Indique su código EPSG (por ejemplo 32719).',
    en: 'The coordinates of {columns} are not degrees and the file does not say their system. State its EPSG code (for example 32719).',
  },
  'crs-missing-in-file': {
    es: 'El archivo no dice en qué sistema de coordenadas está. Indique su código EPSG.',
    en: 'The file does not say its coordinate system. State its EPSG code.',
  },
  'crs-assumed-degrees': {
    es: 'Las coordenadas de {columns} son grados; se tomaron como WGS 84 (EPSG:4326). Cámbielo si no es así.',
    en: 'The coordinates of {columns} are degrees; they were taken as WGS 84 (EPSG:4326). Change it if that is wrong.',
  },
  'crs-not-degrees': {
    es: 'Las coordenadas de {layer} no son grados aunque el archivo (o su formato) así lo dice. Indique su código EPSG (por ejemplo 32719).',
    en: 'The coordinates of {layer} are not degrees although the file (or its format) says so. State their EPSG code (for example 32719).',
  },
  'coordinates-latitude-first': {
    es: 'Las coordenadas vienen con la latitud primero; se reconoció por los valores y se leyeron así.',
    en: 'The coordinates come with latitude first; this was recognised from the values and they were read so.',
  },
  'shapefile-without-prj': {
    es: 'El Shapefile {layer} no trae .prj, que dice su sistema de coordenadas. Indique su código EPSG (por ejemplo 32719).',
    en: 'The Shapefile {layer} has no .prj, which says its coordinate system. State its EPSG code (for example 32719).',
  },
  'shapefile-without-dbf': {
    es: 'El Shapefile {layer} no trae .dbf: se leen las geometrías, sin atributos. Si los necesita, agregue el .dbf al zip.',
    en: 'The Shapefile {layer} has no .dbf: geometry is read, without attributes. If you need them, add the .dbf to the zip.',
  },
  'shapefile-without-dbf-beside': {
    es: 'Junto a {layer}.shp no está su .dbf: se leen las geometrías, sin atributos. Si los necesita, comprima juntos .shp, .shx, .dbf y .prj, y cargue el zip.',
    en: 'There is no .dbf beside {layer}.shp: geometry is read, without attributes. If you need them, zip .shp, .shx, .dbf and .prj together and load the zip.',
  },
  'shapefile-without-shx': {
    es: 'El Shapefile {layer} no trae .shx; se leyó en el orden del .shp. Revise que la cantidad de filas sea la esperada.',
    en: 'The Shapefile {layer} has no .shx; it was read in the order of the .shp. Check that the number of rows is as expected.',
  },
  'shapefile-counts-differ': {
    es: 'El Shapefile {layer} tiene {shapes} geometrías y {records} filas de atributos; puede que no calcen. Expórtelo de nuevo.',
    en: 'The Shapefile {layer} has {shapes} shapes and {records} rows of attributes; they may not match. Export it again.',
  },
  'binary-columns-left-out': {
    es: 'Se dejaron fuera columnas con contenido binario: {columns}.',
    en: 'Columns with binary content were left out: {columns}.',
  },
  'column-repeated': {
    es: 'La columna {column} está repetida; la segunda se llama ahora {renamed}.',
    en: 'The column {column} is repeated; the second is now called {renamed}.',
  },
  'kml-network-links': {
    es: 'El KML enlaza a {count} archivos externos que no se leyeron. Si los necesita, descárguelos y cárguelos aparte.',
    en: 'The KML links to {count} external files that were not read. If you need them, download them and load them separately.',
  },
  'zip-nested-ignored': {
    es: 'El zip contiene otro archivo comprimido ({name}) que no se leyó. Si lo necesita, cárguelo aparte.',
    en: 'The zip holds another archive ({name}) that was not read. If you need it, load it separately.',
  },
  'zip-other-files-ignored': {
    es: 'Del archivo se leyó {read}; quedaron sin leer otros {count} KML.',
    en: 'Of the file, {read} was read; {count} other KML were not.',
  },

  // One record.
  'record-unreadable': {
    es: 'El registro no está bien escrito y no se puede leer. Corríjalo en el archivo o expórtelo de nuevo.',
    en: 'The record is not well formed and cannot be read. Correct it in the file or export it again.',
  },
  'record-other-kind': {
    es: 'El registro es «{found}», que no es un elemento de GeoJSON ni una fila. Corríjalo en el archivo.',
    en: 'The record is “{found}”, which is no GeoJSON feature and no row. Correct it in the file.',
  },
  'record-nested-too-deep': {
    es: 'El registro tiene listas u objetos anidados en más de {limit} niveles y no se leyó. Corríjalo en el archivo.',
    en: 'The record has lists or objects nested more than {limit} levels deep and was not read. Correct it in the file.',
  },
  'json-not-a-number': {
    es: 'El registro contiene NaN o Infinity, que no son JSON; se leyeron como sin dato.',
    en: 'The record contains NaN or Infinity, which are not JSON; they were read as unknown.',
  },
  'column-count-differs': {
    es: 'La fila tiene {found} columnas y el encabezado {expected}; revise separadores y comillas.',
    en: 'The row has {found} columns and the header {expected}; check separators and quotes.',
  },
  'coordinate-missing': {
    es: 'Falta una de las dos coordenadas ({column}); el registro quedó sin lugar.',
    en: 'One of the two coordinates is missing ({column}); the record is left without a place.',
  },
  'coordinate-second-missing': {
    es: 'A una posición le falta la segunda coordenada (solo tiene {value}); el registro quedó sin lugar.',
    en: 'A position lacks its second coordinate (it has only {value}); the record is left without a place.',
  },
  'coordinates-not-numbers': {
    es: 'Las coordenadas no son números ({value}); el registro quedó sin lugar.',
    en: 'The coordinates are not numbers ({value}); the record is left without a place.',
  },
  'geometry-unreadable': {
    es: 'La geometría está mal escrita o es de un tipo que no se puede leer (por ejemplo, con curvas); el registro quedó sin lugar. Corríjala o conviértala en líneas rectas, y cargue el archivo de nuevo.',
    en: 'The geometry is not well formed or of a kind that cannot be read (with curves, for example); the record is left without a place. Correct it or convert it to straight lines, and load the file again.',
  },
  'wkt-unreadable': {
    es: 'La geometría «{value}» no está bien escrita como WKT; el registro quedó sin lugar. Corríjala en el archivo.',
    en: 'The geometry “{value}” is not well-formed WKT; the record is left without a place. Correct it in the file.',
  },
  'geometry-other-kind': {
    es: 'La geometría es «{found}», que no es de un tipo de GeoJSON; el registro quedó sin lugar. Corríjala en el archivo.',
    en: 'The geometry is “{found}”, which is of no GeoJSON type; the record is left without a place. Correct it in the file.',
  },

  // Geometry, as brought into the form that is stored.
  'geometry-empty': {
    es: 'La geometría está vacía; el registro quedó sin lugar, por dibujar.',
    en: 'The geometry is empty; the record is left without a place, to be drawn.',
  },
  'geometry-wrong-kind': {
    es: 'La geometría es de tipo {found:word} y se esperaba {expected:word}; el registro quedó sin lugar.',
    en: 'The geometry is of type {found:word} and {expected:word} was expected; the record is left without a place.',
  },
  'geometry-parts-dropped': {
    es: 'De la geometría mixta se conservaron las partes de tipo {kept:word} y se dejaron fuera las de tipo {dropped:word}.',
    en: 'Of the mixed geometry, the parts of type {kept:word} were kept and those of type {dropped:word} left out.',
  },
  'third-dimension-dropped': {
    es: 'Se dejó fuera la altura de las coordenadas.',
    en: 'The height of the coordinates was left out.',
  },
  'ring-closed': {
    es: 'Se cerraron {count} anillos que no terminaban donde empezaban.',
    en: '{count} rings that did not end where they began were closed.',
  },
  'ring-dropped': {
    es: 'Se quitaron {count} anillos repetidos o con menos de tres vértices.',
    en: '{count} rings, repeated or with fewer than three vertices, were removed.',
  },
  'line-dropped': { es: 'Se quitó una línea de un solo vértice.', en: 'A line of a single vertex was removed.' },
}
