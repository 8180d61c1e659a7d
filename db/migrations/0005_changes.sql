-- What changed since when and where, so that what was derived from a collection (a tile, a summary) is known to hold still
-- or not; regions as the union of their comunas; and the sums of blocks that are shown far out.

create table collection_version (
  collection text primary key,
  version bigint not null default 1
);
comment on table collection_version is 'Grows with every statement that changed rows of the collection.';
insert into collection_version (collection) values
  ('regions'), ('comunas'), ('settlements'), ('facilities'), ('blocks'), ('zones'), ('streets'), ('hazards'), ('zoning'),
  ('sites'), ('indicators');

-- The last changes of each collection. What was derived at version v holds at a later V when no change in (v, V] meets
-- it; where the log does not reach back to v it does not hold.
create table collection_change (
  collection text not null references collection_version,
  version bigint not null,
  -- Envelope of shapes before and after, one row each where few rows changed. Null: the changed rows have no shape.
  extent geometry(Geometry, 4326)
);
create index collection_change_version on collection_change (collection, version);

-- Counted by statement and not by row: an import of 50,000 rows is one change. The version's row stays locked until the
-- transaction ends, so versions are seen in the order in which they were given.
create function note_change() returns trigger language plpgsql as $$
declare
  shape_column text := coalesce(quote_ident(tg_argv[1]), 'null::geometry');
  changed text;
  changed_rows bigint;
  new_version bigint;
begin
  changed := case tg_op
    when 'INSERT' then format('select %s as shape from new_rows', shape_column)
    when 'DELETE' then format('select %s as shape from old_rows', shape_column)
    when 'UPDATE' then format('select %1$s as shape from new_rows union all select %1$s from old_rows', shape_column)
    else 'select st_makeenvelope(-180, -90, 180, 90, 4326) as shape'
  end;
  execute format('select count(*) from (%s) c', changed) into changed_rows;
  if changed_rows = 0 then return null; end if;
  update collection_version set version = version + 1 where collection = tg_argv[0] returning version into new_version;
  execute case
    when changed_rows <= 64 then
      format('insert into collection_change select distinct $1, $2, st_envelope(shape) from (%s) c', changed)
    else format('insert into collection_change select $1, $2, st_setsrid(st_extent(shape)::geometry, 4326) from (%s) c', changed)
  end using tg_argv[0], new_version;
  delete from collection_change where collection = tg_argv[0] and version <= new_version - 500;
  return null;
end $$;

-- PostgreSQL wants one trigger per event where transition tables are read.
do $$
declare
  place record;
begin
  for place in
    select * from (values
      ('region', 'regions', 'boundary'), ('comuna', 'comunas', 'boundary'), ('settlement', 'settlements', 'boundary'),
      ('facility', 'facilities', 'location'), ('block', 'blocks', 'boundary'), ('zone', 'zones', 'boundary'),
      ('street', 'streets', 'path'), ('hazard', 'hazards', 'extent'), ('zoning', 'zoning', 'extent'),
      ('site', 'sites', 'boundary'), ('indicator', 'indicators', null)
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

alter table region add column boundary geometry(MultiPolygon, 4326);
alter table region add column area_m2 double precision generated always as (st_area(boundary::geography)) stored;
comment on column region.boundary is 'Union of the comunas that are loaded: a part of the region where some are missing.';
create index region_boundary on region using gist (boundary);

-- Comunas of one file share their borders point by point; where the union meets shapes that it cannot node, repaired ones.
create function united_comunas(of_region text) returns geometry language plpgsql stable as $$
begin
  return (select st_multi(st_union(boundary)) from comuna where region_code = of_region);
exception when internal_error then
  return (select st_multi(st_collectionextract(st_union(st_buffer(st_makevalid(boundary), 0)), 3))
          from comuna where region_code = of_region);
end $$;

create function unite_comunas() returns trigger language plpgsql as $$
declare
  touched text[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct region_code) from new_rows where boundary is not null into touched;
    when 'DELETE' then select array_agg(distinct region_code) from old_rows where boundary is not null into touched;
    when 'UPDATE' then
      select array_agg(distinct region) into touched
      from new_rows n join old_rows o using (id), unnest(array[n.region_code, o.region_code]) as r (region)
      where n.region_code <> o.region_code or n.boundary is distinct from o.boundary;
    else select array_agg(code) from region where boundary is not null into touched;
  end case;
  update region set boundary = united_comunas(code) where code = any (touched);
  return null;
end $$;

create trigger comuna_united_inserted after insert on comuna referencing new table as new_rows
  for each statement execute function unite_comunas();
create trigger comuna_united_updated after update on comuna referencing old table as old_rows new table as new_rows
  for each statement execute function unite_comunas();
create trigger comuna_united_deleted after delete on comuna referencing old table as old_rows
  for each statement execute function unite_comunas();
create trigger comuna_united_truncated after truncate on comuna for each statement execute function unite_comunas();

update region set boundary = united_comunas(code) where code in (select region_code from comuna where boundary is not null);

-- Blocks summed by the zone and by the comuna they are in: what a map shows of them far out. Derived, at the versions in
-- block_total_basis; whoever needs them at newer ones derives them again.
create table block_total (
  level text not null check (level in ('zone', 'comuna')),
  -- Row of the zone or comuna.
  row_id bigint not null,
  block_count integer not null,
  -- Blocks whose population is not known: not in the sums. A sum of nothing known is null.
  unknown_count integer not null,
  population integer,
  women integer,
  young integer,
  foreign_born integer,
  -- Geodesic area of the blocks whose population is known.
  known_area_m2 double precision,
  primary key (level, row_id)
);

-- Blocks in no zone, or of no comuna, that is loaded: shown by themselves.
create table block_apart (
  level text not null check (level in ('zone', 'comuna')),
  block_id bigint not null,
  place geometry(Point, 4326) not null,
  primary key (level, block_id)
);
create index block_apart_place on block_apart using gist (place);

create table block_total_basis (
  is_only boolean primary key default true check (is_only),
  blocks bigint not null,
  zones bigint not null,
  comunas bigint not null
);
