-- The territory: places, services and the provenance of every row.
-- Everything is stored in EPSG:4326; areas are geodesic. Codes are text, zero-padded (region 2 digits, comuna 5).

create extension if not exists postgis;

-- Where a row came from. `source` names a series ("minvu-campamentos"): a newer file of the same series updates
-- the rows of the older one by their source id.
create table dataset (
  id bigint generated always as identity primary key,
  source text not null,
  collection text not null,
  name text not null,
  publisher text,
  licence text,
  reference_year integer,
  url text,
  file_name text,
  file_hash text,
  file_bytes bigint,
  format text,
  crs text,
  preset text,
  mapping jsonb,
  row_count integer not null default 0,
  is_demonstration boolean not null default false,
  imported_by text not null,
  imported_at timestamptz not null default now()
);
create index dataset_hash on dataset (file_hash, collection);

create table region (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name text not null,
  short_name text not null,
  position integer not null
);
comment on table region is 'The sixteen regions, in their order from north to south; boundaries are the union of comunas.';

insert into region (code, name, short_name, position) values
  ('15', 'Región de Arica y Parinacota', 'Arica y Parinacota', 1),
  ('01', 'Región de Tarapacá', 'Tarapacá', 2),
  ('02', 'Región de Antofagasta', 'Antofagasta', 3),
  ('03', 'Región de Atacama', 'Atacama', 4),
  ('04', 'Región de Coquimbo', 'Coquimbo', 5),
  ('05', 'Región de Valparaíso', 'Valparaíso', 6),
  ('13', 'Región Metropolitana de Santiago', 'Metropolitana', 7),
  ('06', 'Región del Libertador General Bernardo O’Higgins', 'O’Higgins', 8),
  ('07', 'Región del Maule', 'Maule', 9),
  ('16', 'Región de Ñuble', 'Ñuble', 10),
  ('08', 'Región del Biobío', 'Biobío', 11),
  ('09', 'Región de La Araucanía', 'La Araucanía', 12),
  ('14', 'Región de Los Ríos', 'Los Ríos', 13),
  ('10', 'Región de Los Lagos', 'Los Lagos', 14),
  ('11', 'Región de Aysén del General Carlos Ibáñez del Campo', 'Aysén', 15),
  ('12', 'Región de Magallanes y de la Antártica Chilena', 'Magallanes', 16);

-- Every imported table carries the same five columns:
--   source, source_id  the series and the row's identity in it (unique together)
--   dataset_id         the file that last wrote the row
--   attributes         the file's other columns, as read, so that an export loses nothing
create table comuna (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  code text not null check (code ~ '^[0-9]{5}$'),
  name text not null,
  province_code text,
  province_name text,
  region_code text not null references region (code),
  population integer check (population >= 0),
  boundary geometry(MultiPolygon, 4326),
  area_m2 double precision generated always as (st_area(boundary::geography)) stored,
  unique (source, source_id)
);
create unique index comuna_code on comuna (code);
create index comuna_boundary on comuna using gist (boundary);

create table settlement (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint references dataset,
  attributes jsonb not null default '{}',
  -- The values of the last import: what a newer file is compared with, so that edits made since are kept.
  imported jsonb,
  code text,
  name text not null,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  comuna_name text,
  status text not null default 'identified' check (status in ('identified', 'in-catastro', 'in-intervention', 'closed')),
  household_count integer check (household_count >= 0),
  household_source text,
  household_year integer,
  origin_year integer,
  water text not null default 'unknown' check (water in ('none', 'informal', 'shared', 'formal', 'unknown')),
  sewerage text not null default 'unknown' check (sewerage in ('none', 'informal', 'shared', 'formal', 'unknown')),
  power text not null default 'unknown' check (power in ('none', 'informal', 'shared', 'formal', 'unknown')),
  notes text,
  -- Set while the planner has not decided whether this record repeats another one.
  repeats_id bigint references settlement on delete set null,
  boundary geometry(MultiPolygon, 4326),
  area_m2 double precision generated always as (st_area(boundary::geography)) stored,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null,
  change_note text,
  unique (source, source_id)
);
comment on column settlement.household_count is 'Known households; null is unknown, never zero.';
create index settlement_boundary on settlement using gist (boundary);
create index settlement_comuna on settlement (comuna_code);

create table facility (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  kind text not null,
  name text not null,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  comuna_name text,
  status text not null default 'unknown' check (status in ('open', 'closed', 'unknown')),
  administration text,
  capacity integer check (capacity >= 0),
  capacity_unit text,
  location geometry(Point, 4326),
  unique (source, source_id)
);
create index facility_location on facility using gist (location);
create index facility_kind on facility (kind);
create index facility_comuna on facility (comuna_code);

create table block (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  code text not null,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  population integer check (population >= 0),
  women integer check (women >= 0),
  young integer check (young >= 0),
  foreign_born integer check (foreign_born >= 0),
  boundary geometry(MultiPolygon, 4326),
  unique (source, source_id)
);
create index block_boundary on block using gist (boundary);
create index block_comuna on block (comuna_code);

create table zone (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  code text not null,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  population integer check (population >= 0),
  household_count integer check (household_count >= 0),
  overcrowded_pct double precision,
  doubled_up_pct double precision,
  material_pct double precision,
  doubled_up_households integer check (doubled_up_households >= 0),
  overcrowded_households integer check (overcrowded_households >= 0),
  critically_overcrowded_households integer check (critically_overcrowded_households >= 0),
  material_acceptable integer check (material_acceptable >= 0),
  material_recoverable integer check (material_recoverable >= 0),
  material_irrecoverable integer check (material_irrecoverable >= 0),
  boundary geometry(MultiPolygon, 4326),
  unique (source, source_id)
);
comment on table zone is 'Census zones. A null count is suppressed or not published, never zero.';
create index zone_boundary on zone using gist (boundary);
create index zone_comuna on zone (comuna_code);

create table street (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  name text,
  comuna_name text,
  path geometry(MultiLineString, 4326),
  unique (source, source_id)
);
create index street_path on street using gist (path);

create table hazard (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  kind text not null,
  name text,
  level text,
  description text,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  comuna_name text,
  extent geometry(Geometry, 4326),
  unique (source, source_id)
);
create index hazard_extent on hazard using gist (extent);

create table zoning (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  kind text not null,
  code text,
  name text,
  permitted_uses text,
  prohibited_uses text,
  comuna_name text,
  extent geometry(Geometry, 4326),
  unique (source, source_id)
);
create index zoning_extent on zoning using gist (extent);

create table site (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint references dataset,
  attributes jsonb not null default '{}',
  imported jsonb,
  name text not null,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  capacity_families integer check (capacity_families > 0),
  land_cost_uf double precision check (land_cost_uf >= 0),
  owner text,
  boundary geometry(MultiPolygon, 4326),
  area_m2 double precision generated always as (st_area(boundary::geography)) stored,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null,
  change_note text,
  unique (source, source_id)
);
create index site_boundary on site using gist (boundary);

create table indicator (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  comuna_code text not null check (comuna_code ~ '^[0-9]{5}$'),
  code text not null,
  name text not null,
  year integer,
  value double precision,
  unit text,
  low double precision,
  high double precision,
  unique (source, source_id)
);
comment on table indicator is 'Published figures of a comuna, one row each: indicator, year, value, unit.';
create index indicator_comuna on indicator (comuna_code, code);

-- What every edited row was before each change.
create table history (
  id bigint generated always as identity primary key,
  table_name text not null,
  row_id bigint not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default now(),
  changed_by text not null,
  change_note text,
  record jsonb not null,
  geometry geometry(Geometry, 4326)
);
create unique index history_row on history (table_name, row_id, version);

create function keep_history() returns trigger language plpgsql as $$
declare
  shape_column text := tg_argv[0];
  shape geometry;
begin
  if shape_column is not null then
    execute format('select ($1).%I', shape_column) using old into shape;
  end if;
  insert into history (table_name, row_id, version, valid_from, changed_by, change_note, record, geometry)
  values (tg_table_name, old.id, old.version, old.valid_from, old.changed_by, old.change_note,
          to_jsonb(old) - coalesce(shape_column, ''), shape);
  if tg_op = 'DELETE' then return old; end if;
  new.version := old.version + 1;
  new.valid_from := now();
  return new;
end $$;

create trigger settlement_history before update or delete on settlement
  for each row execute function keep_history('boundary');
create trigger site_history before update or delete on site
  for each row execute function keep_history('boundary');
