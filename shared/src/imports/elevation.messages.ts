import type { Messages } from '../messages/messages.ts'

/** What is said of rasters of elevations: what, where, why, and what to do. */
export const elevationMessages: Messages = {
  'raster-without-rows': {
    es: 'El archivo es una imagen TIFF: no tiene filas que leer. Un GeoTIFF de elevación se carga en Datos, sin comprimir en zip.',
    en: 'The file is a TIFF image: it has no rows to read. A GeoTIFF of elevations is loaded in Data, not inside a zip.',
  },
  'tiff-broken': {
    es: 'El TIFF está dañado: su contenido no es el que anuncia. Cópielo o expórtelo de nuevo.',
    en: 'The TIFF is damaged: its content is not what it announces. Copy or export it again.',
  },
  'tiff-truncated': {
    es: 'El TIFF está cortado: anuncia {announced} bytes y tiene {bytes}. Cópielo o descárguelo de nuevo.',
    en: 'The TIFF is cut off: it announces {announced} bytes and has {bytes}. Copy or download it again.',
  },
  'tiff-compression': {
    es: 'El TIFF está comprimido de una forma que no se puede leer (método {compression}). Expórtelo sin compresión, o con LZW o deflate.',
    en: 'The TIFF is compressed in a way that cannot be read (method {compression}). Export it without compression, or with LZW or deflate.',
  },
  'elevation-is-picture': {
    es: 'El TIFF es una imagen (bandas: {bands}, bits por banda: {bits}), como una foto o un sombreado, y no elevaciones. Se espera una sola banda con la altura de cada celda en metros, de 16 bits o más.',
    en: 'The TIFF is a picture (bands: {bands}, bits per band: {bits}), such as a photograph or a hillshade, and no elevations. One band is expected, with the height of each cell in metres, of 16 bits or more.',
  },
  'elevation-too-large': {
    es: 'El TIFF tiene {width} × {height} celdas ({cells} millones) y se pueden cargar hasta {most} millones. Recórtelo a su comuna o región, o expórtelo con celdas más grandes.',
    en: 'The TIFF has {width} × {height} cells ({cells} million); up to {most} million can be loaded. Cut it to your comuna or region, or export it with larger cells.',
  },
  'elevation-without-place': {
    es: 'El TIFF no dice dónde están sus celdas: no es un GeoTIFF. Expórtelo desde su programa de mapas con la georreferencia dentro del archivo.',
    en: 'The TIFF does not say where its cells are: it is no GeoTIFF. Export it from your mapping program with its georeference inside the file.',
  },
  'elevation-rotated': {
    es: 'Las celdas del GeoTIFF están giradas o reflejadas. Reproyéctelo a una grilla con el norte arriba y cárguelo de nuevo.',
    en: 'The cells of the GeoTIFF are rotated or mirrored. Reproject it to a grid with north up and load it again.',
  },
  'elevation-crs-missing': {
    es: 'El GeoTIFF no dice en qué sistema de coordenadas está. Asígneselo en su programa de mapas (por ejemplo EPSG:32719) y cárguelo de nuevo.',
    en: 'The GeoTIFF does not say its coordinate system. Assign it in your mapping program (for example EPSG:32719) and load it again.',
  },
  'elevation-crs-refused': {
    es: 'El GeoTIFF está en EPSG:{epsg}, que no se lee para elevaciones. Reproyéctelo a latitud y longitud (EPSG:4326) o a UTM 18 o 19 sur (EPSG:32718 o 32719).',
    en: 'The GeoTIFF is in EPSG:{epsg}, which is not read for elevations. Reproject it to latitude and longitude (EPSG:4326) or UTM 18 or 19 south (EPSG:32718 or 32719).',
  },
  'elevation-not-in-metres': {
    es: 'Las alturas del GeoTIFF no están en metros (unidad EPSG:{unit}). Conviértalas a metros y cárguelo de nuevo.',
    en: 'The heights of the GeoTIFF are not in metres (unit EPSG:{unit}). Convert them to metres and load it again.',
  },
  'elevation-outside-chile': {
    es: 'El GeoTIFF está fuera de Chile (centro: longitud {x}, latitud {y}). Revise su sistema de coordenadas.',
    en: 'The GeoTIFF lies outside Chile (centre: longitude {x}, latitude {y}). Check its coordinate system.',
  },
  'elevation-nothing-known': {
    es: 'Ninguna de las {cells} celdas tiene un valor: todas dicen «sin dato». Revise el recorte y expórtelo de nuevo.',
    en: 'None of the {cells} cells has a value: all say “no data”. Check the clip and export it again.',
  },
  'elevation-mostly-implausible': {
    es: 'El {share} % de las celdas no está entre {from} y {to} m: el TIFF no parece tener elevaciones en metros. Revise qué capa se exportó.',
    en: '{share}% of the cells are not between {from} and {to} m: the TIFF does not seem to hold elevations in metres. Check which layer was exported.',
  },

  // Notes.
  'elevation-read': {
    es: 'Elevaciones de {lowest} a {highest} m, en celdas de unos {cellM} m. Sin dato: {unknownPct} % de las celdas.',
    en: 'Elevations from {lowest} to {highest} m, in cells of about {cellM} m. Unknown: {unknownPct}% of the cells.',
  },
  'elevation-implausible': {
    es: '{cells} celdas tienen un número que ningún suelo tiene (menos de −500 o más de 9.000 m): se tomaron como sin dato.',
    en: '{cells} cells have a number that no ground has (below −500 or above 9,000 m): they were taken as unknown.',
  },
  'elevation-read-as-wgs84': {
    es: 'El GeoTIFF está en EPSG:{epsg} y se leyó como EPSG:{used}: en Chile difieren en menos de un metro.',
    en: 'The GeoTIFF is in EPSG:{epsg} and was read as EPSG:{used}: in Chile they differ by less than a metre.',
  },
  'elevation-replaced': {
    es: 'Reemplaza las elevaciones que la serie {source} tenía antes.',
    en: 'It replaces the elevations that the series {source} had before.',
  },
}
