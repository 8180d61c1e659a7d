-- findItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…)
select t.id as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 15, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."code", t."name", t."comuna_code", t."comuna_name", t."status", t."closed_reason", t."closed_on",
      t."household_count", t."household_source", t."household_year", t."household_date", t."family_count",
      t."family_source", t."family_year", t."family_date", t."origin_year", t."tenure", t."water", t."sewerage",
      t."power", t."waste", t."paving", t."lighting", t."strategy", t."strategy_reason", t."boundary_source",
      t."boundary_date", t."confidence", t."notes", t."area_m2", t."repeats_id", t."source", t."source_id",
      t."dataset_id", t."version", t."valid_from"
  ) p
) as properties, t.version as version, '[]'::json as keys
from "settlement" t
order by t.id asc
limit $1;

-- findItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…)
select t.id as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 15, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."name"
  ) p
) as properties, t.version as version, '[]'::json as keys
from "settlement" t
where ((t."boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326) and (t."boundary" @
  st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) or st_intersects(t."boundary",
  st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)))) or t."boundary" is null) and
  coalesce((
  select d.reference_year
  from dataset d
  where d.id = t.dataset_id
) between $13 and $14, true) and ((t."household_count") > ($15::bigint))
order by t.id asc
limit $16;

-- findItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…)
select t.id as id, null::text as geometry, '{}' as properties, t.version as version, '[]'::json as keys
from "settlement" t
order by t.id asc
limit $1;

-- findItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…)
select t.id as id, st_asgeojson(st_flipcoordinates(st_forcepolygonccw(st_transform(t."boundary", 4674))), 9, 0) as
  geometry, (
  select row_to_json(p)::text
  from (
    select t."code", t."name", t."comuna_code", t."comuna_name", t."status", t."closed_reason", t."closed_on",
      t."household_count", t."household_source", t."household_year", t."household_date", t."family_count",
      t."family_source", t."family_year", t."family_date", t."origin_year", t."tenure", t."water", t."sewerage",
      t."power", t."waste", t."paving", t."lighting", t."strategy", t."strategy_reason", t."boundary_source",
      t."boundary_date", t."confidence", t."notes", t."area_m2", t."repeats_id", t."source", t."source_id",
      t."dataset_id", t."version", t."valid_from"
  ) p
) as properties, t.version as version, json_build_array(t."household_count", t."name") as keys
from "settlement" t
where ((t."boundary" && st_transform(st_segmentize(st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8,
  32719), 10000), 4326) and ( st_intersects(t."boundary", st_transform(st_segmentize(st_makeenvelope($5::float8,
  $6::float8, $7::float8, $8::float8, 32719), 10000), 4326)))) or t."boundary" is null) and (t."household_count" is null
  and (t."name" > $9::text or t."name" is null or (t."name" = $10::text and t.id > $11::bigint)))
order by t."household_count" desc nulls last, t."name" asc nulls last, t.id asc
limit $12;

-- findItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…)
select t.id as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 15, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."code", t."name", t."comuna_code", t."comuna_name", t."status", t."closed_reason", t."closed_on",
      t."household_count", t."household_source", t."household_year", t."household_date", t."family_count",
      t."family_source", t."family_year", t."family_date", t."origin_year", t."tenure", t."water", t."sewerage",
      t."power", t."waste", t."paving", t."lighting", t."strategy", t."strategy_reason", t."boundary_source",
      t."boundary_date", t."confidence", t."notes", t."area_m2", t."repeats_id", t."source", t."source_id",
      t."dataset_id", t."version", t."valid_from"
  ) p
) as properties, t.version as version, json_build_array(t."valid_from") as keys
from "settlement" t
where (t."valid_from" > $1::timestamptz or (t."valid_from" = $2::timestamptz and t.id < $3::bigint))
order by t."valid_from" asc nulls first, t.id desc
limit $4;

-- findItems({"id":"regions","table":"region","shape":{"column":"boundary…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…)
select t.code::int as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 9, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."name"
  ) p
) as properties, null::int as version, '[]'::json as keys
from "region" t
where ((t."boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326) and (t."boundary" @
  st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) or st_intersects(t."boundary",
  st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)))) or t."boundary" is null) and
  ((t."household_count") > ($13::bigint))
order by t.code::int asc
limit $14;

-- findItems({"id":"indicators","table":"indicator","shape":null,"hasData…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…)
select t.id as id, null::text as geometry, (
  select row_to_json(p)::text
  from (
    select t."name"
  ) p
) as properties, null::int as version, '[]'::json as keys
from "indicator" t
where coalesce(coalesce(t.year, (
  select d.reference_year
  from dataset d
  where d.id = t.dataset_id
)) between $1 and $2, true) and ((t."household_count") > ($3::bigint))
order by t.id asc
limit $4;

-- findItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…, [1,2])
select t.id as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 15, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."code", t."name", t."comuna_code", t."comuna_name", t."status", t."closed_reason", t."closed_on",
      t."household_count", t."household_source", t."household_year", t."household_date", t."family_count",
      t."family_source", t."family_year", t."family_date", t."origin_year", t."tenure", t."water", t."sewerage",
      t."power", t."waste", t."paving", t."lighting", t."strategy", t."strategy_reason", t."boundary_source",
      t."boundary_date", t."confidence", t."notes", t."area_m2", t."repeats_id", t."source", t."source_id",
      t."dataset_id", t."version", t."valid_from"
  ) p
) as properties, t.version as version, '[]'::json as keys
from "settlement" t
where t.id = any($1::bigint[])
order by t.id asc
limit $2;

-- countItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…)
select count(*) as count
from "settlement" t;

-- countItems({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…)
select count(*) as count
from "settlement" t
where ((t."boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326) and (t."boundary" @
  st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) or st_intersects(t."boundary",
  st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)))) or t."boundary" is null) and
  coalesce((
  select d.reference_year
  from dataset d
  where d.id = t.dataset_id
) between $13 and $14, true) and ((t."household_count") > ($15::bigint));

-- estimateCost({"id":"settlements","table":"settlement","shape":{"column":"…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…)
explain (format json)
select count(*) as count
from "settlement" t
where ((t."boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326) and (t."boundary" @
  st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) or st_intersects(t."boundary",
  st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)))) or t."boundary" is null) and
  coalesce((
  select d.reference_year
  from dataset d
  where d.id = t.dataset_id
) between $13 and $14, true) and ((t."household_count") > ($15::bigint));

-- chooseAmong({"id":"regions","table":"region","shape":{"column":"boundary…, {"limit":10,"bbox":{"crs":{"uri":"http://www.opengis.net/def…, {"after":0,"rows":200})
select max(t.ogc_id) as last, coalesce(json_agg(t.ogc_id) filter (where ((t."boundary" && st_makeenvelope($1::float8,
  $2::float8, $3::float8, $4::float8, 4326) and (t."boundary" @ st_makeenvelope($5::float8, $6::float8, $7::float8,
  $8::float8, 4326) or st_intersects(t."boundary", st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8,
  4326)))) or t."boundary" is null) and ((t."household_count") > ($13::bigint))), '[]'::json) as chosen
from (
  select t.*, t.code::int as ogc_id
  from "region" t
  where t.code::int > $14::bigint
  order by t.code::int
  limit $15
) t;

-- findItem({"id":"settlements","table":"settlement","shape":{"column":"…, 1, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…)
select t.id as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 15, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."code", t."name", t."comuna_code", t."comuna_name", t."status", t."closed_reason", t."closed_on",
      t."household_count", t."household_source", t."household_year", t."household_date", t."family_count",
      t."family_source", t."family_year", t."family_date", t."origin_year", t."tenure", t."water", t."sewerage",
      t."power", t."waste", t."paving", t."lighting", t."strategy", t."strategy_reason", t."boundary_source",
      t."boundary_date", t."confidence", t."notes", t."area_m2", t."repeats_id", t."source", t."source_id",
      t."dataset_id", t."version", t."valid_from"
  ) p
) as properties, t.version as version, '[]'::json as keys
from "settlement" t
where t.id = $1::bigint;

-- findItem({"id":"regions","table":"region","shape":{"column":"boundary…, 1, {"limit":10,"bbox":null,"time":null,"crs":{"uri":"http://www…)
select t.code::int as id, st_asgeojson(st_forcepolygonccw(t."boundary"), 9, 0) as geometry, (
  select row_to_json(p)::text
  from (
    select t."code", t."name", t."short_name", t."position", t."area_m2"
  ) p
) as properties, null::int as version, '[]'::json as keys
from "region" t
where t.code::int = $1::bigint;

-- findVersion("settlements")
select "version"
from "collection_version"
where "collection" = $1;

-- findVersion("demand")
select "version"
from "demand_hexagon_basis";
