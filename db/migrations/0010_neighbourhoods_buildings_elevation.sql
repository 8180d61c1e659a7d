-- Neighbourhoods (barrios, unidades vecinales), buildings, and the elevation of the ground.

create table neighbourhood (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  code text,
  name text not null,
  -- What its publisher calls it: barrio, unidad vecinal, sector, población.
  kind text,
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  comuna_name text,
  population integer check (population >= 0),
  household_count integer check (household_count >= 0),
  boundary geometry(MultiPolygon, 4326),
  area_m2 double precision generated always as (st_area(boundary::geography)) stored,
  unique (source, source_id)
);
comment on table neighbourhood is 'Barrios and unidades vecinales as their publisher draws them: they may overlap and leave gaps.';
create index neighbourhood_boundary on neighbourhood using gist (boundary);
create index neighbourhood_comuna on neighbourhood (comuna_code);

create table building (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  dataset_id bigint not null references dataset,
  attributes jsonb not null default '{}',
  code text,
  use text,
  dwellings integer check (dwellings >= 0),
  floors integer check (floors >= 0),
  comuna_code text check (comuna_code ~ '^[0-9]{5}$'),
  -- A footprint, or a point where the source has no more.
  place geometry(Geometry, 4326),
  unique (source, source_id)
);
comment on column building.dwellings is 'Null is unknown; zero is a building in which nobody lives.';
create index building_place on building using gist (place);
create index building_comuna on building (comuna_code);

-- One raster of elevations, as its file has it: reading between cells needs the grid that they were measured on.
create table elevation_grid (
  id bigint generated always as identity primary key,
  dataset_id bigint not null unique references dataset on delete cascade,
  srid integer not null check (srid in (4326, 32718, 32719)),
  -- Outer corner of the first cell, in units of the grid's coordinate system; rows run south.
  west double precision not null,
  north double precision not null,
  cell_width double precision not null check (cell_width > 0),
  cell_height double precision not null check (cell_height > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  lowest_m double precision,
  highest_m double precision,
  unknown_cells bigint not null
);

-- Pieces of a grid. A piece in which nothing is known has no row.
create table elevation_tile (
  grid_id bigint not null references elevation_grid on delete cascade,
  -- Position of its first cell in the grid.
  first_column integer not null,
  first_row integer not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- Metres row by row, deflated; int16 has -32768 and float32 has NaN where nothing is known.
  value_type text not null check (value_type in ('int16', 'float32')),
  cells bytea not null,
  bounds geometry(Polygon, 4326) not null,
  primary key (grid_id, first_row, first_column)
);
create index elevation_tile_bounds on elevation_tile using gist (bounds);

insert into collection_version (collection) values ('neighbourhoods'), ('buildings'), ('elevation');

do $$
declare
  place record;
begin
  for place in
    select * from (values
      ('neighbourhood', 'neighbourhoods', 'boundary'), ('building', 'buildings', 'place'), ('elevation_tile', 'elevation', 'bounds')
    ) as p (table_name, collection, shape_column)
  loop
    execute format(
      'create trigger %1$s_inserted after insert on %1$I referencing new table as new_rows
         for each statement execute function note_change(%2$s);
       create trigger %1$s_updated after update on %1$I referencing old table as old_rows new table as new_rows
         for each statement execute function note_change(%2$s);
       create trigger %1$s_deleted after delete on %1$I referencing old table as old_rows
         for each statement execute function note_change(%2$s);
       create trigger %1$s_truncated after truncate on %1$I for each statement execute function note_change(%2$s);',
      place.table_name, concat_ws(', ', quote_literal(place.collection), quote_literal(place.shape_column)));
  end loop;
end $$;
