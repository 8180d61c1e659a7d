-- hazardShares("site", [1,2], ["flood"], 100)
with land as materialized (
  select id, boundary, st_area(boundary) as area
  from "site"
  where id = any($1::bigint[]) and st_area(boundary) > 0
)
select l.id, k.moves, least(1, st_area(case count(*) when 1 then st_collect(part.clip) else st_union(part.clip) end) /
  l.area) as share, array_agg(distinct k.kind order by k.kind) as kinds
from land l
join hazard h on h.extent && st_expand(l.boundary, $2::float8, $3::float8)
join dataset d on d.id = h.dataset_id
cross join lateral (
  select case when h.kind = 'tsunami' and (d.preset = 'tsunami-evacuation' or concat_ws(' ', d.name, h.name,
    h.description) ilike '%evacuaci_n%') then 'evacuation' when h.kind in ('flood', 'landslide', 'ravine', 'tsunami',
    'evacuation', 'volcanic', 'fire', 'other', 'no-build') then h.kind else 'other' end as kind, st_dimension(h.extent)
    = 2 and case when h.kind = 'tsunami' and (d.preset = 'tsunami-evacuation' or concat_ws(' ', d.name, h.name,
    h.description) ilike '%evacuaci_n%') then 'evacuation' when h.kind in ('flood', 'landslide', 'ravine', 'tsunami',
    'evacuation', 'volcanic', 'fire', 'other', 'no-build') then h.kind else 'other' end = any($4::text[]) as moves
) k
cross join lateral (
  select st_collectionextract(st_intersection(l.boundary, case when st_dimension(h.extent) = 2 then h.extent else
    st_buffer(h.extent::geography, $5::float8)::geometry end), 3) as clip
) part
where (st_dimension(h.extent) = 2 or $6::float8 > 0) and not st_isempty(part.clip)
group by l.id, l.area, k.moves
order by l.id, k.moves;

-- zoningShares("block", [1,2])
with land as materialized (
  select id, boundary, st_area(boundary) as area
  from "block"
  where id = any($1::bigint[]) and st_area(boundary) > 0
)
select l.id, k.kind, least(1, st_area(case count(*) when 1 then st_collect(part.clip) else st_union(part.clip) end) /
  l.area) as share, array_remove(array_agg(distinct coalesce(z.name, z.code)), null) as names
from land l
join zoning z on z.extent && l.boundary and st_dimension(z.extent) = 2
cross join lateral (
  select case when z.kind in ('no-build', 'urban-limit') then z.kind when z.permitted_uses is null then null when
    z.permitted_uses ~* '(residencial|vivienda|habitacional)' then 'housing' else 'other-use' end as kind
) k
cross join lateral (
  select case when st_covers(z.extent, l.boundary) then l.boundary else st_collectionextract(st_intersection(l.boundary,
    z.extent), 3) end as clip
) part
where k.kind is not null and not st_isempty(part.clip)
group by l.id, l.area, k.kind
order by l.id, k.kind;

-- urbanDistances("site", [1,2])
with land as materialized (
  select id, boundary, st_area(boundary) as area
  from "site"
  where id = any($1::bigint[]) and st_area(boundary) > 0
)
select l.id, near.metres
from land l
cross join lateral (
  select st_distance(z.extent::geography, l.boundary::geography) as metres
  from zoning z
  where z.kind = 'urban-limit' and st_dimension(z.extent) = 2 and z.extent && st_expand(l.boundary, 0.1)
  order by z.extent <-> l.boundary, z.id
  limit 1
) near
order by l.id;

-- occupiedShares("site", [1,2])
with land as materialized (
  select id, boundary, st_area(boundary) as area
  from "site"
  where id = any($1::bigint[]) and st_area(boundary) > 0
)
select l.id, o.by, least(1, st_area(case count(*) when 1 then st_collect(part.clip) else st_union(part.clip) end) /
  l.area) as share, array_agg(o.name order by o.name) as names
from land l
cross join lateral (
  select 'settlement' as by, name, boundary
  from settlement
  where boundary && l.boundary and status <> 'closed'
  union all select 'site', name, boundary
  from site
  where boundary && l.boundary and ($2 <> 'site' or id <> l.id) and status = 'candidate'
) o
cross join lateral (
  select case when st_covers(o.boundary, l.boundary) then l.boundary else
    st_collectionextract(st_intersection(l.boundary, o.boundary), 3) end as clip
) part
where not st_isempty(part.clip)
group by l.id, l.area, o.by
order by l.id, o.by;

-- noBuildStrips("site", [1,2])
with land as materialized (
  select id, boundary, st_area(boundary) as area
  from "site"
  where id = any($1::bigint[]) and st_area(boundary) > 0
)
select l.id, array_remove(array_agg(distinct coalesce(z.name, z.code)), null) as names
from land l
join zoning z on z.extent && l.boundary and z.kind = 'no-build' and st_dimension(z.extent) < 2 and
  st_intersects(z.extent, l.boundary)
group by l.id
order by l.id;

-- zoningByComuna()
select c.code as "comunaCode", k.kind, d.id as "datasetId", d.name, d.reference_year as year, count(*)::int as count
from zoning z
join dataset d on d.id = z.dataset_id
cross join lateral (
  select case when z.kind in ('no-build', 'urban-limit') then z.kind when z.permitted_uses is not null then 'use' end as
    kind
) k
join comuna c on c.boundary && z.extent and st_intersects(c.boundary, st_pointonsurface(z.extent))
where k.kind is not null
group by 1, 2, 3
order by 1, 2, 3;
