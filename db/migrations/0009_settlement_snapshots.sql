-- What each file said of the settlements, kept as it was said: an import merges its rows into `settlement`, where a newer
-- file of the series replaces what the older one said, and two files can only be compared where both are still known.

alter table dataset add column is_for_comparison boolean not null default false;
comment on column dataset.is_for_comparison is 'Its rows are snapshots only: it wrote nothing into the territory.';

create table settlement_snapshot (
  id bigint generated always as identity primary key,
  dataset_id bigint not null references dataset on delete cascade,
  source text not null,
  source_id text not null,
  -- These are in `fields` as well; here for matching and for the filter by place.
  code text,
  name text not null,
  comuna_code text,
  household_count integer,
  household_year integer,
  -- By column of settlement, only those that the file speaks of; null where it does not know.
  fields jsonb not null,
  boundary geometry(MultiPolygon, 4326),
  area_m2 double precision generated always as (st_area(boundary::geography)) stored,
  unique (dataset_id, source, source_id)
);
create index settlement_snapshot_boundary on settlement_snapshot using gist (boundary);

-- Files that were imported before: what the merge remembers of them, where every row is still that file's own. Of a file
-- that a newer one has changed since, only a part is known, and the rest would look as if it had gone.
insert into settlement_snapshot (dataset_id, source, source_id, code, name, comuna_code, household_count, household_year, fields, boundary)
select s.dataset_id, s.source, s.source_id, f.fields ->> 'code', coalesce(f.fields ->> 'name', s.name), f.fields ->> 'comuna_code',
       (f.fields ->> 'household_count')::integer, (f.fields ->> 'household_year')::integer, f.fields,
       coalesce(s.imported -> 'returned' ->> 'shape', s.imported ->> 'shape')::geometry
from settlement s
cross join lateral (select coalesce(s.imported -> 'returned' -> 'fields', s.imported -> 'fields') as fields) f
join dataset d on d.id = s.dataset_id
where f.fields is not null and not d.is_demonstration
  and d.row_count = (select count(*) from settlement own where own.dataset_id = d.id and own.imported is not null);
