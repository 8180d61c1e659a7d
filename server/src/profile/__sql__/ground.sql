-- blocksUnder({"type":"MultiPolygon","coordinates":[]})
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
)
select b.dataset_id as "datasetId", b.population, part.area / st_area(b.boundary) as "shareOfBlock", part.area /
  st_area((
  select boundary
  from shape
)) as "shareOfBoundary"
from block b
cross join lateral (
  select case when st_covers((
    select boundary
    from shape
  ), b.boundary) then st_area(b.boundary) else st_area(st_intersection(b.boundary, (
    select boundary
    from shape
  ))) end as area
) part
where b.boundary && (
  select boundary
  from shape
) and part.area > 0;

-- hasBlocks(["05109"])
select exists (
  select from block
  where comuna_code = any($1)
) as some;

-- touchedBy("hazard", {"type":"MultiPolygon","coordinates":[]})
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
), touched as materialized (
  select h.id, h.kind, h.name as name, h.level as level, h.dataset_id as "datasetId", st_dimension(h.extent) = 2 as
    has_area, case when st_dimension(h.extent) < 2 then st_intersection(h.extent, (
    select boundary
    from shape
  )) when st_covers(h.extent, (
    select boundary
    from shape
  )) then (
    select boundary
    from shape
  ) else st_collectionextract(st_intersection(h.extent, (
    select boundary
    from shape
  )), 3) end as clip
  from "hazard" h
  where h.extent && (
    select boundary
    from shape
  ) and st_intersects(h.extent, (
    select boundary
    from shape
  ))
), inside as (
  select *
  from touched
  where not has_area or st_area(clip) > 0
), kinds as (
  select kind, count(*) as "kindCount", st_area(case count(clip) filter (where has_area) when 1 then st_collect(clip)
    filter (where has_area) else st_union(clip) filter (where has_area) end) / st_area((
    select boundary
    from shape
  )) as "kindShare"
  from inside
  group by kind
)
select i.id, i.kind, i.name, i.level, i."datasetId", case when has_area then st_area(clip) / st_area((
  select boundary
  from shape
)) end as share, st_asgeojson(clip, 6)::json as shape, "kindCount", "kindShare"
from inside i
join kinds using (kind)
order by share desc nulls last, i.id
limit $2;

-- touchedBy("zoning", {"type":"MultiPolygon","coordinates":[]})
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
), touched as materialized (
  select h.id, h.kind, coalesce(h.name, h.code) as name, null::text as level, h.dataset_id as "datasetId",
    st_dimension(h.extent) = 2 as has_area, case when st_dimension(h.extent) < 2 then st_intersection(h.extent, (
    select boundary
    from shape
  )) when st_covers(h.extent, (
    select boundary
    from shape
  )) then (
    select boundary
    from shape
  ) else st_collectionextract(st_intersection(h.extent, (
    select boundary
    from shape
  )), 3) end as clip
  from "zoning" h
  where h.extent && (
    select boundary
    from shape
  ) and st_intersects(h.extent, (
    select boundary
    from shape
  ))
), inside as (
  select *
  from touched
  where not has_area or st_area(clip) > 0
), kinds as (
  select kind, count(*) as "kindCount", st_area(case count(clip) filter (where has_area) when 1 then st_collect(clip)
    filter (where has_area) else st_union(clip) filter (where has_area) end) / st_area((
    select boundary
    from shape
  )) as "kindShare"
  from inside
  group by kind
)
select i.id, i.kind, i.name, i.level, i."datasetId", case when has_area then st_area(clip) / st_area((
  select boundary
  from shape
)) end as share, st_asgeojson(clip, 6)::json as shape, "kindCount", "kindShare"
from inside i
join kinds using (kind)
order by share desc nulls last, i.id
limit $2;

-- pointInside({"type":"MultiPolygon","coordinates":[]})
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
)
select st_x(place) as longitude, st_y(place) as latitude
from (
  select st_pointonsurface((
    select boundary
    from shape
  )) as place
) p;
