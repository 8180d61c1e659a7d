-- Dated, sourced, editable parameters. confidence: 'confirmed' was read in the source named; 'to-confirm' was not.

create table standard (
  id bigint generated always as identity primary key,
  set_name text not null,
  service text not null,
  facility_kinds text[] not null,
  max_distance_m double precision not null check (max_distance_m > 0),
  valid_from_year integer not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text,
  unique (set_name, service)
);

insert into standard (set_name, service, facility_kinds, max_distance_m, valid_from_year, source, confidence) values
  ('siedu', 'early-education', '{early-education}', 400, 2018, 'INE, SIEDU, matriz de indicadores', 'confirmed'),
  ('siedu', 'basic-education', '{school}', 1000, 2018, 'INE, SIEDU, matriz de indicadores', 'confirmed'),
  ('siedu', 'primary-health', '{primary-health}', 1500, 2018, 'INE, SIEDU, matriz de indicadores', 'confirmed'),
  ('siedu', 'plaza', '{plaza}', 400, 2018, 'INE, SIEDU, matriz de indicadores', 'confirmed'),
  ('siedu', 'park', '{park}', 3000, 2018, 'INE, SIEDU, matriz de indicadores', 'confirmed'),
  ('siedu', 'transit', '{transit-stop}', 400, 2018, 'INE, SIEDU, matriz de indicadores', 'confirmed'),
  ('ds49-location', 'basic-education', '{school}', 1000, 2011, 'DS 49, requisitos de localización', 'to-confirm'),
  ('ds49-location', 'early-education', '{early-education}', 1000, 2011, 'DS 49, requisitos de localización', 'to-confirm'),
  ('ds49-location', 'primary-health', '{primary-health}', 2500, 2011, 'DS 49, requisitos de localización', 'to-confirm'),
  ('ds49-location', 'transit', '{transit-stop}', 500, 2011, 'DS 49, requisitos de localización', 'to-confirm'),
  ('ds49-location', 'park', '{park,plaza}', 1000, 2011, 'DS 49, requisitos de localización (área verde > 5.000 m²)', 'to-confirm'),
  ('ds49-location', 'commerce', '{market}', 2500, 2011, 'DS 49, requisitos de localización', 'to-confirm');

create table unit_cost (
  id bigint generated always as identity primary key,
  package text not null unique,
  name_es text not null,
  name_en text not null,
  cost_uf_per_family double precision not null check (cost_uf_per_family > 0),
  low_uf double precision not null,
  high_uf double precision not null,
  -- Share of a settlement's gap that the package closes, 0 to 1: the benefit of a family served.
  benefit double precision not null check (benefit > 0 and benefit <= 1),
  reference_year integer not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text
);

insert into unit_cost (package, name_es, name_en, cost_uf_per_family, low_uf, high_uf, benefit, reference_year, source, confidence) values
  ('urbanisation', 'Urbanización en el lugar', 'Urbanisation in place', 500, 400, 600, 0.6, 2026,
   'Orden de magnitud de proyectos informados (360 a 520 UF por familia)', 'to-confirm'),
  ('improvement', 'Urbanización con mejoramiento de viviendas', 'Urbanisation with dwelling improvement', 675, 550, 800, 0.8, 2026,
   'Orden de magnitud de proyectos informados (820 UF por familia)', 'to-confirm'),
  ('new-housing', 'Vivienda nueva', 'New housing', 1250, 900, 1600, 1.0, 2026,
   'Orden de magnitud de proyectos informados (915 a 1.180 UF por familia)', 'to-confirm');

create table uf_value (
  day date primary key,
  clp double precision not null check (clp > 0),
  source text not null
);
comment on table uf_value is 'Pesos per UF on a day.';
insert into uf_value (day, clp, source) values ('2026-01-09', 39762.52, 'Servicio de Impuestos Internos');

create table programme (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  min_families integer,
  max_families integer,
  composition text,
  min_saving_uf double precision,
  subsidy_uf double precision,
  starts_on date,
  ends_on date,
  source text not null,
  -- Per field, because one rule of a programme may be read in its decree and the next one not.
  to_confirm text[] not null default '{}',
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text
);

insert into programme (code, name, min_families, max_families, composition, min_saving_uf, subsidy_uf, starts_on, ends_on, source, to_confirm) values
  ('fsv-2001', 'Fondo Solidario de Vivienda', 10, 300, 'Deciles 1 a 3', 10, 280, '2001-01-01', '2005-12-31', 'MINVU', '{min_saving_uf,subsidy_uf}'),
  ('ds174-fsv1', 'DS 174 de 2005, Fondo Solidario I', 10, 300, 'Al menos 70 % vulnerable (hasta 8.500 puntos FPS); hasta 150 familias con subsidio de localización', 10, 330, '2005-01-01', '2011-12-31', 'DS 174 de 2005', '{min_saving_uf,subsidy_uf}'),
  ('ds49-cnt', 'DS 49, construcción en nuevos terrenos', 10, 160, 'Al menos 70 % en el tramo 40 % del RSH, el resto hasta 90 %', 10, 800, '2011-01-01', null, 'DS 49 de 2011', '{subsidy_uf}'),
  ('ds49-small', 'DS 49, pequeño condominio', 2, 9, 'Al menos 70 % en el tramo 40 % del RSH, el resto hasta 90 %', 10, 800, '2011-01-01', null, 'DS 49 de 2011', '{subsidy_uf}'),
  ('ds27', 'DS 255 y DS 27, mejoramiento', 15, 150, null, 1, 170, '2006-01-01', null, 'DS 255 de 2006, DS 27 de 2016', '{}');

-- The parts of a priority. raw_at_full is the raw value that earns the whole weight; below it the points fall in proportion.
-- A criterion whose raw value is unknown is left out, the other weights are scaled to 100, and the completeness says how
-- much of the weight was known.
create table criterion (
  id bigint generated always as identity primary key,
  set_name text not null,
  criterion text not null,
  name_es text not null,
  name_en text not null,
  weight double precision not null check (weight > 0),
  raw_at_full double precision not null check (raw_at_full > 0),
  raw_unit text not null,
  position integer not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text,
  unique (set_name, criterion)
);

insert into criterion (set_name, criterion, name_es, name_en, weight, raw_at_full, raw_unit, position, source, confidence) values
  ('default', 'service-deficit', 'Servicios fuera del estándar', 'Services beyond the standard', 0.5, 1, 'share', 1,
   'Valor inicial de Arraigo, por acordar en cada municipio', 'to-confirm'),
  ('default', 'infrastructure-lacking', 'Agua, alcantarillado y electricidad que faltan', 'Water, sewerage and power lacking', 0.3, 1, 'share', 2,
   'Valor inicial de Arraigo, por acordar en cada municipio', 'to-confirm'),
  ('default', 'households', 'Hogares', 'Households', 0.2, 160, 'households', 3,
   'Valor inicial de Arraigo: 160, el grupo más grande que admite el DS 49', 'to-confirm');

-- Single figures that a method needs.
create table parameter (
  id bigint generated always as identity primary key,
  code text not null unique,
  value double precision not null,
  unit text not null,
  reference_year integer not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text
);

insert into parameter (code, value, unit, reference_year, source, confidence) values
  ('straight-line-detour', 1.3, 'ratio', 2026,
   'Valor inicial de Arraigo: camino por calle dividido por línea recta, donde no hay calles cargadas', 'to-confirm'),
  ('persons-per-household', 2.97, 'persons', 2022, 'MINVU, Catastro Nacional de Campamentos 2022', 'confirmed');

create trigger criterion_history before update or delete on criterion for each row execute function keep_history();
create trigger parameter_history before update or delete on parameter for each row execute function keep_history();
create trigger standard_history before update or delete on standard for each row execute function keep_history();
create trigger unit_cost_history before update or delete on unit_cost for each row execute function keep_history();
create trigger programme_history before update or delete on programme for each row execute function keep_history();
