-- findRegionName("05")
select "short_name"
from "region"
where "code" = $1;

-- selectIds(streets, {})
select t.id
from "street" t
order by id;

-- selectIds(comunas, {"region":"05"})
select t.id
from comuna t
where "t"."region_code" = $1
order by id;

-- selectIds(streets, {"region":"05"})
select distinct id
from (
  select t.id
  from comuna c
  join "street" t on st_intersects(c.boundary, t."path")
  where "c"."region_code" = $1
) chosen
order by id;

-- selectIds(facilities, {"comuna":"05109"})
select distinct id
from (
  select t.id
  from "facility" t
  where t.comuna_code = $1
  union all select t.id
  from comuna c
  join "facility" t on st_intersects(c.boundary, t."location")
  where "c"."code" = $2 and t.comuna_code is null
) chosen
order by id;

-- selectIds(indicators, {"comuna":"05109"})
select distinct id
from (
  select t.id
  from "indicator" t
  where t.comuna_code = $1
) chosen
order by id;

-- boundaryState({"region":"05"})
select c.name, c.boundary is not null as "hasBoundary"
from comuna c
where "c"."region_code" = $1
order by c.name;

-- countPlaceless(facilities, true)
select count(*) as count
from "facility" t
where t.comuna_code is null and t."location" is null;

-- countPlaceless(streets, true)
select count(*) as count
from "street" t
where true and t."path" is null;

-- countPlaceless(indicators, false)
select count(*) as count
from "indicator" t
where t.comuna_code is null and true;

-- summariseAttributes(streets, [1])
select a.key, coalesce(array_agg(distinct jsonb_typeof(a.value)) filter (where jsonb_typeof(a.value) <> 'null'), '{}')
  as kinds, bool_and(case when jsonb_typeof(a.value) = 'number' then abs((a.value)::numeric) <= 9007199254740991 and
  (a.value)::numeric = trunc((a.value)::numeric) end) as "isWhole", coalesce(max(octet_length(a.value #>> '{}')), 0) as
  "maxBytes"
from "street" t, jsonb_each(t.attributes) a
where t.id = any($1::bigint[])
group by a.key
order by a.key;

-- textWidths(streets, ["name"], [1])
select coalesce(max(octet_length("name"::text)), 0) as "name"
from "street"
where id = any($1::bigint[]);

-- summariseShapes(streets, [1])
select coalesce(array_agg(distinct geometrytype("path")) filter (where "path" is not null), '{}') as types, count(*)
  filter (where "path" is null) as without
from "street"
where id = any($1::bigint[]);

-- fetchRows(settlements, [1], {"withMeasures":true})
select t.id, t.attributes, t."source", t."source_id", t."code", t."name", t."comuna_code", t."comuna_name", t."status",
  t."closed_reason", t."closed_on", t."household_count", t."household_source", t."household_year", t."household_date",
  t."family_count", t."family_source", t."family_year", t."family_date", t."origin_year", t."tenure", t."water",
  t."sewerage", t."power", t."waste", t."paving", t."lighting", t."strategy", t."strategy_reason", t."boundary_source",
  t."boundary_date", t."confidence", t."notes", st_asbinary(t."boundary", 'NDR') as shape,
  st_x(st_centroid(t."boundary")) as centroid_lon, st_y(st_centroid(t."boundary")) as centroid_lat,
  st_area(t."boundary"::geography) as area_m2
from "settlement" t
where t.id = any($1::bigint[])
order by t.id;

-- fetchRows(streets, [1], {"withMeasures":true})
select t.id, t.attributes, t."source", t."source_id", t."name", t."comuna_name", st_asbinary(t."path", 'NDR') as shape,
  st_x(st_centroid(t."path")) as centroid_lon, st_y(st_centroid(t."path")) as centroid_lat
from "street" t
where t.id = any($1::bigint[])
order by t.id;

-- fetchRows(indicators, [1])
select t.id, t.attributes, t."source", t."source_id", t."comuna_code", t."code", t."name", t."year", t."value",
  t."unit", t."low", t."high", null as shape
from "indicator" t
where t.id = any($1::bigint[])
order by t.id;

-- datasetsOf(streets, [1])
select d.name, d.publisher, d.licence, d.reference_year, d.url, d.file_name, d.file_hash, d.imported_at,
  d.is_demonstration
from dataset d
where d.id in (
  select t.dataset_id
  from "street" t
  where t.id = any($1::bigint[])
)
order by d.name, d.id;
