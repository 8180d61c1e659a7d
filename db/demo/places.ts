/**
 * Facts (names, codes, census populations) and the hand-placed corners from which the invented shapes are drawn.
 * Populations: INE, Censo de Población y Vivienda 2024, población censada.
 */
export const CENSUS = { publisher: 'INE, Censo de Población y Vivienda 2024', year: 2024 }

export interface ComunaFact {
  code: string
  name: string
  provinceCode: string
  provinceName: string
  population: number
}

export interface Hill {
  lon: number
  lat: number
  radiusM: number
  heightM: number
}

export interface Town {
  lon: number
  lat: number
  radiusM: number
  /** Direction of the grid streets on the plain, degrees from east. */
  gridDegrees: number
}

export interface ComunaSketch extends ComunaFact {
  /** Names of the district's corners, in order around the comuna. */
  corners: string[]
  towns: Town[]
  settlementCount: number
}

/** A connected piece of country that is drawn in one plane. */
export interface DistrictSketch {
  id: string
  corners: Record<string, readonly [lon: number, lat: number]>
  /** Corners along the sea, in order; empty inland. */
  coast: string[]
  /** Metres above the sea four kilometres inland. */
  coastRiseM: number
  /** Height of the plain, metres above the sea. */
  plainM: number
  hills: Hill[]
  /** How far limits wander from the straight line between corners, as a share of its length. */
  wander: number
  comunas: ComunaSketch[]
}

export const districts: DistrictSketch[] = [
  {
    id: 'gran-valparaiso',
    corners: {
      c0: [-71.66, -33.095],
      c1: [-71.652, -33.058],
      c2: [-71.648, -33.022],
      c3: [-71.628, -33.034],
      c4: [-71.604, -33.046],
      c5: [-71.586, -33.032],
      c6: [-71.566, -33.016],
      c7: [-71.556, -32.985],
      c8: [-71.548, -32.955],
      c9: [-71.536, -32.93],
      c10: [-71.512, -32.914],
      e1: [-71.468, -32.92],
      e2: [-71.462, -32.958],
      e3: [-71.466, -33.005],
      e4: [-71.488, -33.052],
      q1: [-71.388, -33.012],
      q2: [-71.385, -33.088],
      v1: [-71.5, -33.1],
      v2: [-71.58, -33.11],
    },
    coast: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'],
    coastRiseM: 340,
    plainM: 4,
    wander: 0.13,
    hills: [
      { lon: -71.6, lat: -33.085, radiusM: 3500, heightM: 180 },
      { lon: -71.5, lat: -32.985, radiusM: 2500, heightM: 120 },
      { lon: -71.42, lat: -33.09, radiusM: 2600, heightM: 220 },
    ],
    comunas: [
      {
        code: '05101',
        name: 'Valparaíso',
        provinceCode: '051',
        provinceName: 'Valparaíso',
        population: 284_938,
        corners: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'e4', 'v1', 'v2'],
        settlementCount: 11,
        towns: [
          { lon: -71.612, lat: -33.052, radiusM: 2650, gridDegrees: 152 },
          { lon: -71.638, lat: -33.035, radiusM: 1650, gridDegrees: 20 },
          { lon: -71.56, lat: -33.085, radiusM: 950, gridDegrees: 70 },
        ],
      },
      {
        code: '05109',
        name: 'Viña del Mar',
        provinceCode: '051',
        provinceName: 'Valparaíso',
        population: 334_871,
        corners: ['c5', 'c6', 'c7', 'c8', 'e2', 'e3', 'e4'],
        settlementCount: 11,
        towns: [
          { lon: -71.548, lat: -33.022, radiusM: 2600, gridDegrees: 28 },
          { lon: -71.532, lat: -32.985, radiusM: 2000, gridDegrees: 75 },
          { lon: -71.502, lat: -33.028, radiusM: 1400, gridDegrees: 40 },
        ],
      },
      {
        code: '05103',
        name: 'Concón',
        provinceCode: '051',
        provinceName: 'Valparaíso',
        population: 48_294,
        corners: ['c8', 'c9', 'c10', 'e1', 'e2'],
        settlementCount: 3,
        towns: [{ lon: -71.516, lat: -32.931, radiusM: 1650, gridDegrees: 35 }],
      },
      {
        code: '05801',
        name: 'Quilpué',
        provinceCode: '058',
        provinceName: 'Marga Marga',
        population: 162_559,
        corners: ['e3', 'q1', 'q2', 'v1', 'e4'],
        settlementCount: 5,
        towns: [
          { lon: -71.442, lat: -33.045, radiusM: 2250, gridDegrees: 12 },
          { lon: -71.412, lat: -33.04, radiusM: 1300, gridDegrees: 30 },
        ],
      },
    ],
  },
  {
    id: 'san-antonio',
    corners: {
      s0: [-71.612, -33.548],
      s1: [-71.62, -33.58],
      s2: [-71.612, -33.605],
      s3: [-71.626, -33.634],
      s4: [-71.555, -33.645],
      s5: [-71.545, -33.56],
    },
    coast: ['s0', 's1', 's2', 's3'],
    coastRiseM: 190,
    plainM: 3,
    wander: 0.12,
    hills: [{ lon: -71.58, lat: -33.59, radiusM: 1600, heightM: 60 }],
    comunas: [
      {
        code: '05601',
        name: 'San Antonio',
        provinceCode: '056',
        provinceName: 'San Antonio',
        population: 96_770,
        corners: ['s0', 's1', 's2', 's3', 's4', 's5'],
        settlementCount: 5,
        towns: [
          { lon: -71.606, lat: -33.582, radiusM: 1800, gridDegrees: 80 },
          { lon: -71.612, lat: -33.617, radiusM: 1400, gridDegrees: 65 },
        ],
      },
    ],
  },
  {
    id: 'gran-concepcion',
    corners: {
      t0: [-73.13, -36.775],
      t1: [-73.142, -36.725],
      t2: [-73.12, -36.675],
      t3: [-73.096, -36.692],
      t4: [-73.108, -36.716],
      t5: [-73.072, -36.74],
      t6: [-73.035, -36.742],
      p1: [-72.998, -36.735],
      p2: [-72.983, -36.708],
      p3: [-72.968, -36.69],
      p4: [-72.93, -36.702],
      p5: [-72.94, -36.765],
      x1: [-73.03, -36.772],
      k1: [-72.975, -36.85],
      k2: [-73.04, -36.858],
      k3: [-73.09, -36.825],
      k4: [-73.095, -36.782],
    },
    coast: ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 'p1', 'p2', 'p3'],
    coastRiseM: 25,
    plainM: 4,
    wander: 0.1,
    hills: [
      { lon: -73.125, lat: -36.705, radiusM: 2300, heightM: 150 },
      { lon: -73.015, lat: -36.842, radiusM: 2400, heightM: 200 },
      { lon: -72.965, lat: -36.745, radiusM: 2900, heightM: 230 },
      { lon: -73.0, lat: -36.79, radiusM: 2300, heightM: 170 },
      { lon: -72.955, lat: -36.8, radiusM: 2500, heightM: 200 },
    ],
    comunas: [
      {
        code: '08101',
        name: 'Concepción',
        provinceCode: '081',
        provinceName: 'Concepción',
        population: 230_375,
        corners: ['x1', 'p5', 'k1', 'k2', 'k3', 'k4'],
        settlementCount: 6,
        towns: [
          { lon: -73.05, lat: -36.822, radiusM: 2850, gridDegrees: 38 },
          { lon: -73.03, lat: -36.79, radiusM: 1300, gridDegrees: 20 },
        ],
      },
      {
        code: '08110',
        name: 'Talcahuano',
        provinceCode: '081',
        provinceName: 'Concepción',
        population: 147_322,
        corners: ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 'x1', 'k4'],
        settlementCount: 6,
        towns: [
          { lon: -73.11, lat: -36.728, radiusM: 2150, gridDegrees: 30 },
          { lon: -73.085, lat: -36.762, radiusM: 1700, gridDegrees: 8 },
        ],
      },
      {
        code: '08107',
        name: 'Penco',
        provinceCode: '081',
        provinceName: 'Concepción',
        population: 48_971,
        corners: ['t6', 'p1', 'p2', 'p3', 'p4', 'p5', 'x1'],
        settlementCount: 4,
        towns: [
          { lon: -72.992, lat: -36.741, radiusM: 1450, gridDegrees: 55 },
          { lon: -72.974, lat: -36.712, radiusM: 950, gridDegrees: 50 },
        ],
      },
    ],
  },
  {
    id: 'coronel-lota',
    corners: {
      l0: [-73.158, -37.003],
      l1: [-73.152, -37.03],
      l2: [-73.16, -37.06],
      l3: [-73.168, -37.085],
      l4: [-73.166, -37.115],
      m0: [-73.1, -36.998],
      m1: [-73.096, -37.055],
      m2: [-73.105, -37.12],
    },
    coast: ['l0', 'l1', 'l2', 'l3', 'l4'],
    coastRiseM: 170,
    plainM: 4,
    wander: 0.12,
    hills: [{ lon: -73.115, lat: -37.085, radiusM: 2200, heightM: 130 }],
    comunas: [
      {
        code: '08102',
        name: 'Coronel',
        provinceCode: '081',
        provinceName: 'Concepción',
        population: 123_648,
        corners: ['l0', 'l1', 'l2', 'm1', 'm0'],
        settlementCount: 5,
        towns: [{ lon: -73.14, lat: -37.025, radiusM: 2050, gridDegrees: 83 }],
      },
      {
        code: '08106',
        name: 'Lota',
        provinceCode: '081',
        provinceName: 'Concepción',
        population: 39_980,
        corners: ['l2', 'l3', 'l4', 'm2', 'm1'],
        settlementCount: 5,
        towns: [{ lon: -73.155, lat: -37.09, radiusM: 1450, gridDegrees: 60 }],
      },
    ],
  },
  {
    id: 'santiago-poniente',
    corners: {
      a: [-70.766, -33.412],
      b: [-70.765, -33.384],
      c: [-70.708, -33.376],
      d: [-70.696, -33.4],
      e: [-70.716, -33.411],
      f: [-70.714, -33.438],
      g: [-70.758, -33.436],
    },
    coast: [],
    coastRiseM: 0,
    plainM: 480,
    wander: 0.035,
    hills: [
      { lon: -70.727, lat: -33.386, radiusM: 1500, heightM: 330 },
      { lon: -70.748, lat: -33.388, radiusM: 1000, heightM: 150 },
    ],
    comunas: [
      {
        code: '13103',
        name: 'Cerro Navia',
        provinceCode: '131',
        provinceName: 'Santiago',
        population: 127_250,
        corners: ['a', 'e', 'f', 'g'],
        settlementCount: 4,
        towns: [{ lon: -70.736, lat: -33.424, radiusM: 3600, gridDegrees: 8 }],
      },
      {
        code: '13128',
        name: 'Renca',
        provinceCode: '131',
        provinceName: 'Santiago',
        population: 143_622,
        corners: ['a', 'b', 'c', 'd', 'e'],
        settlementCount: 4,
        towns: [{ lon: -70.722, lat: -33.403, radiusM: 3250, gridDegrees: 14 }],
      },
    ],
  },
  {
    id: 'lampa',
    corners: { a: [-70.915, -33.26], b: [-70.845, -33.255], c: [-70.838, -33.315], d: [-70.905, -33.322] },
    coast: [],
    coastRiseM: 0,
    plainM: 490,
    wander: 0.09,
    hills: [
      { lon: -70.912, lat: -33.285, radiusM: 2300, heightM: 300 },
      { lon: -70.85, lat: -33.257, radiusM: 1300, heightM: 160 },
    ],
    comunas: [
      {
        code: '13302',
        name: 'Lampa',
        provinceCode: '133',
        provinceName: 'Chacabuco',
        population: 145_160,
        corners: ['a', 'b', 'c', 'd'],
        settlementCount: 6,
        towns: [
          { lon: -70.876, lat: -33.286, radiusM: 1650, gridDegrees: 3 },
          { lon: -70.858, lat: -33.305, radiusM: 1100, gridDegrees: 25 },
        ],
      },
    ],
  },
  {
    id: 'santiago-sur',
    corners: {
      a: [-70.65, -33.56],
      b: [-70.61, -33.563],
      c: [-70.606, -33.614],
      d: [-70.645, -33.62],
      e: [-70.55, -33.56],
      f: [-70.512, -33.6],
      g: [-70.535, -33.645],
      h: [-70.588, -33.64],
    },
    coast: [],
    coastRiseM: 0,
    plainM: 640,
    wander: 0.04,
    hills: [
      { lon: -70.512, lat: -33.6, radiusM: 2600, heightM: 420 },
      { lon: -70.572, lat: -33.643, radiusM: 1100, heightM: 160 },
    ],
    comunas: [
      {
        code: '13112',
        name: 'La Pintana',
        provinceCode: '131',
        provinceName: 'Santiago',
        population: 175_421,
        corners: ['a', 'b', 'c', 'd'],
        settlementCount: 4,
        towns: [{ lon: -70.63, lat: -33.585, radiusM: 3100, gridDegrees: 5 }],
      },
      {
        code: '13201',
        name: 'Puente Alto',
        provinceCode: '132',
        provinceName: 'Cordillera',
        population: 568_086,
        corners: ['b', 'e', 'f', 'g', 'h', 'c'],
        settlementCount: 6,
        towns: [{ lon: -70.575, lat: -33.603, radiusM: 4450, gridDegrees: 172 }],
      },
    ],
  },
]
