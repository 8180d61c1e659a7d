-- comunasOf({"type":"MultiPolygon","coordinates":[]}, "05109")
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
)
select c.code, c.name, c.dataset_id as "datasetId", part.share, case when c.code = $2 and part.share < 1 then
  st_asgeojson(st_difference((
  select boundary
  from shape
), c.boundary), 7)::json end as outside
from comuna c
cross join lateral (
  select case when not st_intersects(c.boundary, (
    select boundary
    from shape
  )) then 0 when st_covers(c.boundary, (
    select boundary
    from shape
  )) then 1 else st_area(st_intersection(c.boundary, (
    select boundary
    from shape
  ))) / st_area((
    select boundary
    from shape
  )) end as share
) part
where c.boundary && (
  select boundary
  from shape
) and part.share > 0 or c.code = $3 and c.boundary is not null
order by part.share desc, c.code;

-- nearestComuna({"type":"MultiPolygon","coordinates":[]})
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
)
select c.code, c.name, c.dataset_id as "datasetId", st_distance(c.boundary::geography, (
  select boundary
  from shape
)::geography) as "distanceM"
from comuna c
where c.boundary is not null
order by c.boundary <-> (
  select boundary
  from shape
), c.code
limit 1;

-- overlapsOf({"type":"MultiPolygon","coordinates":[]}, 1)
with shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson($1)), 3) as boundary
)
select s.id as "settlementId", s.name, s.code, s.dataset_id as "datasetId", st_area(common.ground::geography) as
  "sharedM2", st_area(common.ground) / st_area((
  select boundary
  from shape
)) as share, st_area(common.ground) / nullif(st_area(s.boundary), 0) as "shareOfOther", exists (
  select from settlement_dispute d
  where d.settlement_id = least(s.id, $2::bigint) and d.other_id = greatest(s.id, $3::bigint)
) as "isDisputed", st_asgeojson(common.ground, 7)::json as shape
from settlement s
cross join lateral (
  select st_collectionextract(st_intersection(case when st_isvalid("s"."boundary") then "s"."boundary" else
    st_makevalid("s"."boundary") end, (
    select boundary
    from shape
  )), 3) as ground
) common
where s.boundary && (
  select boundary
  from shape
) and s.id is distinct from $4::bigint and s.status <> 'closed' and st_area(common.ground::geography) >= $5
order by "sharedM2" desc, s.id;

-- settlementRecord(1)
select "name", "comuna_code" as "comunaCode", "comuna_name" as "comunaName", "dataset_id" as "datasetId",
  "household_count" as "householdCount", "household_source" as "householdSource", "household_year" as "householdYear"
from "settlement"
where "id" = $1;
